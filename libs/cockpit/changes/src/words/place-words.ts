import type { SetPlace } from '@kamerton/contract';
import type { ChangesTexts } from '../texts/changes.en';

/** Which override set it is: “llama3:8b · profile summariser”. */
export const placeWords = ({ runtime, model, profile }: SetPlace, texts: ChangesTexts): string => {
  if (model === null) return texts.setOf.runtime(runtime);
  return profile === null ? texts.setOf.model(model) : texts.profileOf(model, profile);
};
