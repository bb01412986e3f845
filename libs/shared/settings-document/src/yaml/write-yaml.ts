import { numberScalar, textScalar } from './scalar-text.js';

type Yaml = string | number | boolean | readonly Yaml[] | { readonly [name: string]: Yaml | undefined };

/** A mapping in block style with two spaces per level, entries in their given order. Ends with a line break. */
export const writeYaml = (mapping: Readonly<Record<string, Yaml | undefined>>): string =>
  [...mappingLines(mapping), ''].join('\n');

function mappingLines(mapping: Readonly<Record<string, Yaml | undefined>>): readonly string[] {
  return Object.entries(mapping).flatMap(([name, value]) =>
    value === undefined ? [] : entryLines(`${textScalar(name)}:`, value),
  );
}

function entryLines(key: string, value: Yaml): readonly string[] {
  const lines = nodeLines(value);
  return typeof lines === 'string' ? [`${key} ${lines}`] : [key, ...lines.map((line) => `  ${line}`)];
}

function itemLines(value: Yaml): readonly string[] {
  const lines = nodeLines(value);
  return typeof lines === 'string' ? [`- ${lines}`] : lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

/** The lines of a collection, or the text of what fits behind its name. */
function nodeLines(value: Yaml): readonly string[] | string {
  if (typeof value === 'string') return textScalar(value);
  if (typeof value === 'number') return numberScalar(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return value.length === 0 ? '[]' : value.flatMap(itemLines);
  const lines = mappingLines(value);
  return lines.length === 0 ? '{}' : lines;
}

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);
