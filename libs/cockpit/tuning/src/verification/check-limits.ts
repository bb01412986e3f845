import { counted } from '@kamerton/cockpit-ui';
import type { VerificationCosts } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { VerificationTexts } from '../texts/verification.en';

/** Below this a time reads better in seconds. */
const fewestMinutes = 2;

/** “400 requests, 20 000 tokens and 10 minutes”. */
export const limitWords = (limits: VerificationCosts, texts: VerificationTexts, language: Language): string => {
  const minutes = Math.ceil(limits.seconds / 60);
  const time =
    minutes < fewestMinutes
      ? counted(limits.seconds, language, texts.seconds)
      : counted(minutes, language, texts.minutes);
  const requests = counted(limits.requests, language, texts.requests);
  return texts.and(`${requests}, ${counted(limits.tokens, language, texts.tokens)}`, time);
};
