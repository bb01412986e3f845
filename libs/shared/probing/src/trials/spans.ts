/** Values whose texts tell whether the largest is used as it is. */
export interface Span {
  readonly high: number;
  /** Clearly below, so that both give the same text only when both are lowered. */
  readonly below: number;
  /** One of these must give another text, or the parameter does nothing at all. None of them is greedy: every text differs from that one. */
  readonly smaller: readonly number[];
  /**
   * Must give another text than `below`, or something else cuts off all that lies above it: a value, `left_out`, or `null`
   * where nothing else could.
   */
  readonly beyond: number | 'left_out' | null;
}

const span = (high: number, below: number, smaller: readonly number[]): Span => ({
  high,
  below,
  smaller,
  beyond: null,
});
const share: readonly Span[] = [{ ...span(1, 0.8, [0.4, 0.1]), beyond: 'left_out' }];

const spans: Readonly<Record<string, readonly Span[]>> = {
  temperature: [span(2, 1.4, [0.7, 0.2]), span(1, 0.7, [0.35, 0.1])],
  top_p: share,
  typical_p: share,
  min_p: [span(1, 0.5, [0])],
  repetition_penalty: [span(2, 1.5, [1])],
  presence_penalty: [span(2, 1, [0])],
  frequency_penalty: [span(2, 1, [0])],
};

/** Widest first; none for what is no matter of more or less. */
export function spansOf(name: string, off: number | undefined): readonly Span[] {
  if (name !== 'top_k') return spans[name] ?? [];
  if (off === undefined) return [];
  return [200, 40].map((below) => ({ ...span(1000, below, [5, 2]), beyond: off }));
}
