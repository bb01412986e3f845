/** LM Studio's words for what is canonically on and off; levels are called alike. */
const fromOption: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
  ['on', true],
  ['off', false],
]);

export const thinkingFromOption = (option: unknown): unknown =>
  fromOption.has(option) ? fromOption.get(option) : option;

export const optionFromThinking = (thinking: unknown): unknown => {
  if (typeof thinking === 'boolean') return thinking ? 'on' : 'off';
  return thinking;
};
