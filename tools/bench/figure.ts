/** One line of the report. */
export interface Figure {
  readonly what: string;
  /** As a person reads it, with its unit. */
  readonly measured: string;
  readonly goal: string;
  /** `null`: nothing to compare with. */
  readonly met: boolean | null;
}

export interface Section {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly method: string;
  readonly figures: readonly Figure[];
}
