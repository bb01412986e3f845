import type { ApiPropertyOptions } from '@nestjs/swagger';
import { maxImpactTargets } from '@kamerton/contract';

const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
const names = { type: 'string', description: 'Canonical name of a parameter' } as const;

const side = {
  type: 'object',
  description: 'Without a value: what the runtime does by itself is not known',
  properties: { value: {}, source: text, sent: { type: 'boolean' } },
} as const;

const lost = {
  type: 'object',
  properties: {
    parameter: names,
    rung: { type: 'string', description: 'That holds the value' },
    value: {},
    outcome: { type: 'string', enum: ['clamped', 'dropped'] },
    code: text,
    by: { type: 'string', description: 'The rung whose policy does it; absent: the schema' },
    to: { description: 'What is left of a clamped value' },
  },
};

const problem = {
  type: 'object',
  properties: {
    parameters: texts,
    kind: { type: 'string', enum: ['rule', 'advice'] },
    message: text,
    before: { type: 'boolean', description: 'It was so before the write' },
  },
};

const service = {
  type: 'object',
  properties: {
    service: text,
    instances: { type: 'integer' },
    last_seen_at: { type: 'string', format: 'date-time' },
  },
};

const target = {
  type: 'object',
  properties: {
    runtime: text,
    model: text,
    profile: { type: 'string', nullable: true },
    effective: { type: 'object', additionalProperties: { type: 'object', properties: { from: side, to: side } } },
    lost: { type: 'array', items: lost, description: 'Stored values that do not come through as they stand' },
    reloads: { type: 'array', items: names, description: 'For which the runtime loads the model anew' },
    problems: { type: 'array', items: problem, description: 'What goes badly together after the write' },
    services: { type: 'array', items: service, description: 'That follow, by their receipts' },
  },
};

export const documentedImpact: ApiPropertyOptions = {
  type: 'object',
  nullable: true,
  description: 'Of a dry run: what requests would notice',
  properties: {
    targets: { type: 'array', items: target, maxItems: maxImpactTargets, description: 'The addressed one first' },
    target_count: { type: 'integer', description: 'How many there are' },
  },
};

const enumValues = { type: 'array', items: { description: 'text, number or boolean' } } as const;

export const documentedAdvice: ApiPropertyOptions = {
  type: 'array',
  description: 'What is accepted and yet goes badly together',
  items: {
    type: 'object',
    properties: {
      kind: { type: 'string', enum: ['without_effect', 'same_answers', 'exceeds'] },
      parameter: names,
      when_parameter: names,
      when_one_of: enumValues,
      unless: {
        type: 'array',
        items: { type: 'object', properties: { parameter: names, other_than: enumValues } },
        description: 'What undoes the condition',
      },
      limit_parameter: names,
      evidence: text,
    },
  },
};
