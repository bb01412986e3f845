import type { ParameterDefinition } from '@kamerton/parameter-schema';
import { valueText } from './value-text.js';

/** What a parameter takes, in one cell: `float 0…2`, `int ≥ 1; -1 = unlimited`, `low|medium|high`. */
export function rangeText(definition: ParameterDefinition): string {
  switch (definition.type) {
    case 'float':
    case 'int':
      return [`${definition.type}${limitsText(definition)}`, ...specialTexts(definition)].join('; ');
    case 'enum':
      return definition.enum.map(valueText).join('|');
    case 'list':
      return `up to ${definition.max_items} × ${definition.items}`;
    case 'bool':
    case 'string':
      return definition.type;
  }
}

type Numeric = Extract<ParameterDefinition, { readonly type: 'float' | 'int' }>;

function limitsText({ min, max, exclusive_min: above = false, exclusive_max: below = false }: Numeric): string {
  if (min !== undefined && max !== undefined && !above && !below) return ` ${min}…${max}`;
  const low = min === undefined ? [] : [`${above ? '>' : '≥'} ${min}`];
  const high = max === undefined ? [] : [`${below ? '<' : '≤'} ${max}`];
  return [...low, ...high].map((limit) => ` ${limit}`).join('');
}

const specialTexts = ({ special = [] }: Numeric): readonly string[] =>
  special.map(({ value, meaning }) => `${value} = ${meaning}`);
