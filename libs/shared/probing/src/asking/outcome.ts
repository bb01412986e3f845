import type { ProbeAnswer } from '@kamerton/runtime-catalog';

export type Outcome = Answered | Refused;

export interface Answered {
  readonly kind: 'answered';
  readonly answer: ProbeAnswer;
  /** The whole body, for what `ProbeAnswer` does not carry. */
  readonly payload: unknown;
}

export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
  readonly text: string;
}

/** Everything that was generated: a model that is still thinking has not begun its text. */
export const saidBy = ({ answer }: Answered): string => `${answer.reasoning ?? ''}\u0000${answer.text}`;

/** Counted by the server, otherwise guessed from the words. */
export const tokensOf = ({ answer }: Answered): number =>
  answer.completionTokens ??
  `${answer.reasoning ?? ''} ${answer.text}`.split(/\s+/).filter((word) => word !== '').length;

const shownCharacters = 160;

/** The refusal in one line. */
export const refusalText = ({ status, text }: Refused): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `HTTP ${status}${line === '' ? '' : `: ${line.slice(0, shownCharacters)}`}`;
};

const limitReasons: readonly string[] = ['length', 'limit', 'max_tokens', 'max_output_tokens'];

/** Cut off by a number of tokens; `null`: the server gives no reason. */
export const endedByLimit = ({ answer: { finishReason } }: Answered): boolean | null =>
  finishReason === null ? null : limitReasons.includes(finishReason.toLowerCase());
