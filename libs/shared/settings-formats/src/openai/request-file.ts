import { isParameterValue } from '@kamerton/parameter-schema';
import { type Dialect, type RuntimeKind, type SettingsFile, unknownModel } from '@kamerton/runtime-catalog';

const notSettings = {
  messages: 'the conversation, which is no setting',
  prompt: 'the question, which is no setting',
  model: 'which model is asked, and no setting of it',
  tools: 'what the model may call, which belongs to the single call',
  tool_choice: 'what the model may call, which belongs to the single call',
};

/** A request body of one of a kind's dialects, seen as a file in which settings are kept. */
export const requestFile = (kind: RuntimeKind, dialect: Dialect): SettingsFile => ({
  id: 'openai',
  schema: () => kind.schema(unknownModel(kind.id), 'en').schema,
  fields: dialect.fields.map((field) => ({
    ...field,
    read: (written) => {
      const value = field.fromWire === undefined ? written : field.fromWire(written);
      return isParameterValue(value) ? { value } : { refused: 'neither a number, nor a word, nor a list' };
    },
  })),
  noParameters: {
    ...notSettings,
    ...Object.fromEntries(kind.deliberateOmissions.map(({ wireName, reason }) => [wireName, reason])),
  },
});
