import type { GenerationSchema } from '@kamerton/parameter-schema';

/** A parameter that stands for another one where a kind has only this of the two. */
export interface Relative {
  readonly parameter: string;
  /** What the value is called there; `undefined`: there is no word for it. */
  readonly translate: (value: unknown) => unknown;
  readonly reason: string;
}

const levelsByTemplate = 'what a level does is up to the chat template of each model';

const effortOfThinking: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
  [false, 'none'],
  ['low', 'low'],
  ['medium', 'medium'],
  ['high', 'high'],
  ['max', 'max'],
]);

const thinkingOfEffort: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
  ['none', false],
  ['minimal', 'low'],
  ['low', 'low'],
  ['medium', 'medium'],
  ['high', 'high'],
  ['xhigh', 'max'],
  ['max', 'max'],
]);

/** Penalties have no relatives: none of them does what another does. */
const relatives: Readonly<Record<string, Relative>> = {
  thinking: {
    parameter: 'reasoning_effort',
    translate: (value) => effortOfThinking.get(value),
    reason: `thinking is said there as reasoning_effort, and ${levelsByTemplate}`,
  },
  reasoning_effort: {
    parameter: 'thinking',
    translate: (value) => thinkingOfEffort.get(value),
    reason: `reasoning_effort is said there as thinking, and ${levelsByTemplate}`,
  },
};

/** The relative of a parameter that the schema has; `undefined`: none. */
export const relativeIn = ({ parameters }: GenerationSchema, parameter: string): Relative | undefined => {
  const relative = Object.hasOwn(relatives, parameter) ? relatives[parameter] : undefined;
  return relative !== undefined && Object.hasOwn(parameters, relative.parameter) ? relative : undefined;
};
