const byEffort: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
  ['none', false],
  ['minimal', 'low'],
  ['xhigh', 'max'],
  ['ultra', 'max'],
]);

/** /v1 writes thinking as OpenAI's words (openai/openai.go : thinkFromReasoningEffort). */
export const thinkingFromEffort = (effort: unknown): unknown => (byEffort.has(effort) ? byEffort.get(effort) : effort);

/** Why `true` does not travel there; every other value does. */
export const noEffortFor = (thinking: unknown): string | null =>
  thinking === true
    ? '/v1 has words for levels and for off, but none for plain on; left out, the model thinks as it does by itself'
    : null;

/** `true` has no word there: leaving the field out is the nearest, and what the runtime then does by itself. */
export const effortFromThinking = (thinking: unknown): unknown => {
  if (thinking === false) return 'none';
  return thinking === true ? undefined : thinking;
};
