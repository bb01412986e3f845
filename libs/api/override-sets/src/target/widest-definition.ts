import type {
  ListDefinition,
  NumericLimits,
  ParameterDefinition,
  Provenance,
  SpecialValue,
  StringDefinition,
} from '@kamerton/parameter-schema';

/** What either of two definitions of one parameter allows. Where their types differ, the first one stands. */
export function widestDefinition(left: ParameterDefinition, right: ParameterDefinition): ParameterDefinition {
  switch (left.type) {
    case 'float':
      return right.type === 'float' ? { ...left, ...widestLimits(left, right) } : left;
    case 'int':
      return right.type === 'int' ? { ...left, ...widestLimits(left, right) } : left;
    case 'enum':
      return right.type === 'enum' ? { ...left, enum: [...new Set([...left.enum, ...right.enum])] } : left;
    case 'string':
      return right.type === 'string' ? widestString(left, right) : left;
    case 'list':
      return right.type === 'list' ? widestList(left, right) : left;
    case 'bool':
      return left;
  }
}

type Limited = NumericLimits & { readonly provenance: Provenance };

function widestLimits(left: Limited, right: Limited): Omit<Limited, 'step'> {
  const lower = lowest(left, right);
  const upper = highest(left, right);
  const special = [...(left.special ?? []), ...(right.special ?? [])];
  return {
    min: lower?.min,
    exclusive_min: lower?.exclusive_min,
    max: upper?.max,
    exclusive_max: upper?.exclusive_max,
    special: special.length === 0 ? undefined : special.filter(isFirstOfItsValue),
    provenance: { ...left.provenance, min: lower?.provenance.min, max: upper?.provenance.max },
  };
}

const isFirstOfItsValue = ({ value }: SpecialValue, index: number, all: readonly SpecialValue[]): boolean =>
  all.findIndex((other) => other.value === value) === index;

/** `undefined`: one of the two has no lower limit, so neither has the whole. */
function lowest(left: Limited, right: Limited): Limited | undefined {
  if (left.min === undefined || right.min === undefined) return undefined;
  if (left.min === right.min) return left.exclusive_min === true ? right : left;
  return left.min < right.min ? left : right;
}

function highest(left: Limited, right: Limited): Limited | undefined {
  if (left.max === undefined || right.max === undefined) return undefined;
  if (left.max === right.max) return left.exclusive_max === true ? right : left;
  return left.max > right.max ? left : right;
}

function widestString(left: StringDefinition, right: StringDefinition): StringDefinition {
  const { pattern, ...rest } = left;
  const longest = { ...rest, max_length: Math.max(left.max_length, right.max_length) };
  return pattern !== undefined && pattern === right.pattern ? { ...longest, pattern } : longest;
}

function widestList(left: ListDefinition, right: ListDefinition): ListDefinition {
  if (left.items !== right.items) return left;
  const more = left.max_items >= right.max_items ? left : right;
  const length =
    left.max_length === undefined || right.max_length === undefined
      ? undefined
      : Math.max(left.max_length, right.max_length);
  return { ...left, max_items: more.max_items, max_length: length, provenance: more.provenance };
}
