import type { nothingToTuneTexts } from '../texts/nothing-to-tune.js';
import { openaiBaseName } from './family.js';

const embedding = /^text-(embedding|similarity|search)-/;
const otherThanText =
  /^(whisper|tts|dall-e|gpt-image|chatgpt-image|sora|omni-moderation|text-moderation|gpt-realtime)(-|$)|-(transcribe|tts|realtime)(-|$)/;

/** The list names every model alike, so only the name tells which ones answer no prompt with text; `null`: this one may. */
export const whyNoText = (model: string): keyof typeof nothingToTuneTexts | null => {
  const name = openaiBaseName(model);
  if (embedding.test(name)) return 'embedding';
  return otherThanText.test(name) ? 'by_name' : null;
};
