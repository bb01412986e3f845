import { PayloadReader } from '../payload/payload-reader.js';
import { withFields } from '../probing/written-fields.js';
import type { Probing, ProbeRoute } from '../probing/probing.js';
import { geminiModelPath } from './model-name.js';

const generateContent: ProbeRoute = {
  dialect: 'native',
  request: ({ model, prompt, fields }) => ({
    method: 'POST',
    path: `${geminiModelPath(model)}:generateContent`,
    body: withFields({ contents: [{ role: 'user', parts: [{ text: prompt }] }] }, fields),
  }),
  read: (payload) => {
    const answer = new PayloadReader('POST /v1beta/models/{model}:generateContent', payload);
    const candidates = answer.at('candidates').items();
    const content = candidates[0]?.at('content');
    const parts = content === undefined || content.isAbsent ? [] : content.at('parts').items();
    const textOf = (thoughts: boolean) =>
      parts
        .filter((part) => (part.at('thought').value === true) === thoughts)
        .map((part) => part.at('text').optionalString() ?? '')
        .join('');
    const usage = answer.at('usageMetadata');
    return {
      text: textOf(false),
      reasoning: textOf(true) || null,
      choices: candidates.length,
      completionTokens: usage.isAbsent ? null : usage.at('candidatesTokenCount').optionalCount(),
      finishReason: candidates[0]?.at('finishReason').optionalString() ?? null,
      echo: {},
    };
  },
};

export const geminiProbing: Probing = { routes: [generateContent], wrongTypeStatus: 400, wrongTypeUnverified: true };
