import type { ModelSchema } from '@kamerton/runtime-catalog';
import { code, defaultWords, evidenceWords, outsideWords, rangeWords, table, typeWords } from './words.ts';

/** Everything that can be tuned, in the order of the screen. */
export const parameterTable = ({ schema, reloads }: ModelSchema): string =>
  table(
    ['parameter', 'wire name', 'type', 'default', 'range', 'outside it', 'scope', 'evidence'],
    Object.entries(schema.parameters).map(([name, definition]) => [
      code(name),
      code(definition.wire_name),
      typeWords(definition),
      defaultWords(definition),
      rangeWords(definition),
      outsideWords(definition),
      definition.scope === 'load' && !reloads.includes(name) ? 'load, reloads nothing' : definition.scope,
      evidenceWords(definition.provenance),
    ]),
  );
