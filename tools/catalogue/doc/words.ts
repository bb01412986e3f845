import type { ParameterDefinition, Provenance } from '@kamerton/parameter-schema';

/** A cell of a Markdown table: one line, no bar that would end it. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

export const code = (text: string): string => `\`${text}\``;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

export const typeWords = (definition: ParameterDefinition): string =>
  definition.type === 'list' ? `list of ${definition.items}` : definition.type;

/** `unknown` where nobody could say, `none` where it is known that there is nothing. */
export const defaultWords = ({ default: value }: ParameterDefinition): string => {
  if (value === undefined) return 'unknown';
  return value === null ? 'none' : code(JSON.stringify(value));
};

export const rangeWords = (definition: ParameterDefinition): string => {
  switch (definition.type) {
    case 'float':
    case 'int': {
      const { min, max, exclusive_min: openMin = false, exclusive_max: openMax = false, special = [] } = definition;
      const lower = min === undefined ? '(−∞' : `${openMin ? '(' : '['}${min}`;
      const upper = max === undefined ? '∞)' : `${max}${openMax ? ')' : ']'}`;
      const range = min === undefined && max === undefined ? 'open' : `${lower}, ${upper}`;
      return [range, ...special.map(({ value, meaning }) => `${value} = ${meaning.replaceAll('_', ' ')}`)].join('; ');
    }
    case 'enum':
      return definition.enum.map((value) => code(JSON.stringify(value))).join(', ');
    case 'string':
      return `at most ${definition.max_length} characters`;
    case 'list':
      return `at most ${definition.max_items} items`;
    case 'bool':
      return '';
  }
};

export const outsideWords = ({ type, out_of_range: outside }: ParameterDefinition): string =>
  outside ?? (type === 'bool' ? '' : 'unknown');

/** Each fact once, with the facets that rest on it. */
export const evidenceWords = (provenance: Provenance): string => {
  const facets = new Map<string, string[]>();
  for (const [facet, fact] of Object.entries(provenance)) {
    const words = `${fact.evidence}${fact.unverified === true ? ' (unverified)' : ''}${sourceMark(fact.source)}`;
    facets.set(words, [...(facets.get(words) ?? []), facet.replaceAll('_', ' ')]);
  }
  return [...facets].map(([words, names]) => `**${names.join(', ')}**: ${words}`).join('<br>');
};

const sourceMark = (source: string): string =>
  source === 'runtime_catalog' ? '' : ` [${source.replaceAll('_', ' ')}]`;
