import { copyFates } from '@kamerton/contract';

const value = { description: 'number, boolean, string, or a list of strings or whole numbers' };

export const copyReport = {
  type: 'array' as const,
  description: 'What became of each value, in the order of the source; nothing is left out in silence',
  items: {
    type: 'object',
    properties: {
      parameter: { type: 'string' },
      value: { ...value, description: 'As it was meant where it came from' },
      as: { type: 'string', description: 'Its canonical name there' },
      fate: { type: 'string', enum: [...copyFates] },
      there: { ...value, nullable: true, description: 'What stands for it there; null: nothing' },
      reason: { type: 'string', nullable: true },
    },
    required: ['parameter', 'value', 'as', 'fate', 'there', 'reason'],
  },
};

const unread = {
  type: 'array' as const,
  description: 'Lines or fields of a document that could not be read',
  items: {
    type: 'object',
    properties: {
      text: { type: 'string' },
      line: { type: 'integer', nullable: true },
      reason: { type: 'string' },
    },
    required: ['text', 'line', 'reason'],
  },
};

/** The answer to any write of an override set, and what became of the values on their way. */
export const transferredSchema = {
  allOf: [
    { $ref: '#/components/schemas/ConfigWritten' },
    { type: 'object', properties: { report: copyReport, unread }, required: ['report', 'unread'] },
  ],
};
