import type { Dialect } from '@kamerton/runtime-catalog';
import { code, table } from './words.ts';

/** Where each parameter stands in the requests of each dialect; a dash: it cannot travel there. */
export const dialectTable = (dialects: readonly Dialect[]): string => {
  const parameters = [...new Set(dialects.flatMap(({ fields }) => fields.map(({ parameter }) => parameter)))];
  const head = ['parameter', ...dialects.map(({ id, endpoints }) => `${id}: ${endpoints.join(', ')}`)];
  return table(
    head,
    parameters.map((parameter) => [code(parameter), ...dialects.map((dialect) => placeOf(dialect, parameter))]),
  );
};

const placeOf = ({ fields, replacesUnset }: Dialect, parameter: string): string => {
  const field = fields.find((candidate) => candidate.parameter === parameter);
  if (field === undefined) return '–';
  const [place, ...others] = [field.path, ...(field.aliases ?? [])].map((path) => code(path.join('.')));
  return [
    place,
    ...(others.length === 0 ? [] : [`also ${others.join(', ')}`]),
    ...(replacesUnset.includes(parameter) ? ['the route replaces it when absent'] : []),
    ...(field.anotherMeaning === undefined ? [] : [`means something else there: ${field.anotherMeaning}`]),
  ].join('; ');
};
