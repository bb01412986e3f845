import type { Problem } from '@kamerton/contract';
import type { FailureTexts } from '../texts/failure.en';

/** Why a call to the API came to nothing, as the data access tells it. */
export type Failure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unexpected'; readonly status: number };

/** In words, the most important line first: the API's own where it gave any. */
export const failureWords = (failure: Failure, texts: FailureTexts): readonly string[] => {
  switch (failure.kind) {
    case 'unreachable':
      return [texts.unreachable];
    case 'problem':
      return wordsOf(failure.problem);
    case 'unexpected':
      return [texts.unexpected(failure.status)];
  }
};

const wordsOf = ({ detail, errors = [], conflicts = [] }: Problem): readonly string[] => [
  detail,
  // What is about no parameter says what is wrong, and only its pointer says with what.
  ...errors.map(({ parameter, pointer, message }) => (parameter === undefined ? `${pointer}: ${message}` : message)),
  ...conflicts.map(({ message }) => message),
];
