import { PayloadReader } from '../payload/payload-reader.js';
import { openaiChatRoute, openaiCompletionsRoute } from '../probing/openai-routes.js';
import { withFields } from '../probing/written-fields.js';
import type { ProbeRoute, Probing } from '../probing/probing.js';

const native: ProbeRoute = {
  dialect: 'native',
  request: ({ prompt, fields }) => ({
    method: 'POST',
    path: '/generate',
    body: withFields({ text: prompt, sampling_params: {}, stream: false }, fields),
  }),
  read: (payload) => {
    const answer = new PayloadReader('POST /generate', payload);
    // Several answers come as a list, a single one does not.
    const answers = Array.isArray(payload) ? answer.items() : [answer];
    const first = answers[0] ?? answer;
    const meta = first.at('meta_info');
    return {
      text: first.at('text').string(),
      reasoning: null,
      choices: answers.length,
      completionTokens: meta.at('completion_tokens').optionalCount(),
      finishReason: finishReason(meta.at('finish_reason')),
      echo: {},
    };
  },
};

/** An object with a `type`; older servers write the bare word. */
const finishReason = (reason: PayloadReader): string | null =>
  reason.isAbsent || typeof reason.value === 'string' ? reason.optionalString() : reason.at('type').optionalString();

export const sglangProbing: Probing = {
  routes: [native, openaiChatRoute(), openaiCompletionsRoute()],
  wrongTypeStatus: 400,
  wrongTypeUnverified: true,
};
