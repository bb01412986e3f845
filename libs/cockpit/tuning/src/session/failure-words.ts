import type { ApiFailure } from '@kamerton/cockpit-data-access';
import type { ApplyTexts } from '../texts/apply.en';

/** A failure in words: the API's own where it gave any. */
export const failureWords = (failure: ApiFailure, texts: ApplyTexts): string => {
  switch (failure.kind) {
    case 'unreachable':
      return texts.unreachable;
    case 'problem':
      return failure.problem.detail;
    case 'unexpected':
      return texts.unexpected(failure.status);
  }
};
