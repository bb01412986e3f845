import { PayloadReader } from '../payload/payload-reader.js';
import { openaiChatRoute, openaiCompletionsRoute } from '../probing/openai-routes.js';
import { withFields } from '../probing/written-fields.js';
import type { ProbeRoute, Probing } from '../probing/probing.js';

const native: ProbeRoute = {
  dialect: 'native',
  request: ({ prompt, fields }) => ({
    method: 'POST',
    path: '/generate',
    body: withFields({ inputs: prompt, parameters: { details: true } }, fields),
  }),
  read: (payload) => {
    const answer = new PayloadReader('POST /generate', payload);
    const details = answer.at('details');
    const seed: unknown = details.at('seed').value;
    return {
      text: answer.at('generated_text').string(),
      reasoning: null,
      choices: 1,
      completionTokens: details.at('generated_tokens').optionalCount(),
      finishReason: details.at('finish_reason').optionalString(),
      echo: typeof seed === 'number' ? { seed } : {},
    };
  },
};

export const tgiProbing: Probing = {
  routes: [native, openaiChatRoute(), openaiCompletionsRoute()],
  wrongTypeStatus: 422,
  wrongTypeUnverified: true,
};
