import { validateValue } from '@kamerton/parameter-schema';
import type { Fact, FloatDefinition, IntDefinition, ParameterDefinition } from '@kamerton/parameter-schema';

export interface Edge {
  readonly bound: 'min' | 'max';
  readonly limit: number;
  /** The last value that the schema allows. */
  readonly inside: number;
  /** The first that it does not; `null`: nothing is known of what the runtime itself does beyond. */
  readonly outside: number | null;
}

/** As much work as they say; nobody asks for the most to see whether he gets it. */
const costly: readonly string[] = [
  'max_tokens',
  'min_tokens',
  'n',
  'best_of',
  'truncate_prompt_tokens',
  'thinking_budget',
  'max_time_ms',
];

/** Both ends of a range, as far as they are known and may be asked for. */
export function edgesOf(name: string, definition: ParameterDefinition): readonly Edge[] {
  if (definition.type !== 'int' && definition.type !== 'float') return [];
  const lower = edgeAt(name, definition, 'min', definition.min, definition.exclusive_min === true);
  const upper = edgeAt(name, definition, 'max', definition.max, definition.exclusive_max === true);
  return [lower, costly.includes(name) ? null : upper].filter((edge) => edge !== null);
}

function edgeAt(
  name: string,
  definition: IntDefinition | FloatDefinition,
  bound: 'min' | 'max',
  limit: number | undefined,
  exclusive: boolean,
): Edge | null {
  if (limit === undefined) return null;
  const width = definition.type === 'int' ? 1 : (definition.step ?? 0.01);
  const outwards = bound === 'min' ? -width : width;
  const inside = exclusive ? limit - outwards : limit;
  const beyond = exclusive ? [limit, limit + outwards] : [1, 2, 3].map((steps) => limit + steps * outwards);
  const outside = beyond.find(
    (value) => !isAllowed(name, definition, value) && Number.isSafeInteger(Math.trunc(value)),
  );
  if (!isAllowed(name, definition, inside)) return null;
  return { bound, limit, inside, outside: ownRule(definition.provenance[bound]) ? (outside ?? null) : null };
}

const isAllowed = (name: string, definition: ParameterDefinition, value: number): boolean =>
  validateValue(name, definition, value).length === 0;

/** A limit of the platform's, or of a model family's, is not known to the runtime. */
const ownRule = (fact: Fact | undefined): boolean =>
  fact !== undefined && (fact.source === 'runtime_catalog' || fact.source === 'runtime_live');
