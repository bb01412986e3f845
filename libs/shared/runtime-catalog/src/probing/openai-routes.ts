import { PayloadReader } from '../payload/payload-reader.js';
import type { ProbeRoute } from './probing.js';
import { withFields } from './written-fields.js';

/** The chat route that most runtimes copy from OpenAI. */
export const openaiChatRoute = (path = '/v1/chat/completions'): ProbeRoute => ({
  dialect: 'openai_chat',
  request: ({ model, prompt, fields }) => ({
    method: 'POST',
    path,
    body: withFields({ model, messages: [{ role: 'user', content: prompt }], stream: false }, fields),
  }),
  read: (payload) => {
    const answer = new PayloadReader(`POST ${path}`, payload);
    const choices = answer.at('choices').items();
    const message = choices[0]?.at('message');
    return {
      text: message?.at('content').optionalString() ?? '',
      reasoning: message?.at('reasoning_content').optionalString() ?? message?.at('reasoning').optionalString() ?? null,
      ...counts(answer, choices),
    };
  },
});

/** The older route for plain prompts. */
export const openaiCompletionsRoute = (path = '/v1/completions'): ProbeRoute => ({
  dialect: 'openai_completions',
  request: ({ model, prompt, fields }) => ({
    method: 'POST',
    path,
    body: withFields({ model, prompt, stream: false }, fields),
  }),
  read: (payload) => {
    const answer = new PayloadReader(`POST ${path}`, payload);
    const choices = answer.at('choices').items();
    return { text: choices[0]?.at('text').optionalString() ?? '', reasoning: null, ...counts(answer, choices) };
  },
});

const counts = (answer: PayloadReader, choices: readonly PayloadReader[]) => ({
  choices: choices.length,
  completionTokens: answer.at('usage').isAbsent ? null : answer.at('usage').at('completion_tokens').optionalCount(),
  finishReason: choices[0]?.at('finish_reason').optionalString() ?? null,
  echo: {},
});
