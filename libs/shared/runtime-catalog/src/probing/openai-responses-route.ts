import { PayloadReader } from '../payload/payload-reader.js';
import type { ProbeRoute } from './probing.js';
import { withFields } from './written-fields.js';

/** OpenAI's Responses API. */
export const openaiResponsesRoute = (path = '/v1/responses'): ProbeRoute => ({
  dialect: 'openai_responses',
  request: ({ model, prompt, fields }) => ({
    method: 'POST',
    path,
    body: withFields({ model, input: prompt, stream: false, store: false }, fields),
  }),
  read: (payload) => {
    const answer = new PayloadReader(`POST ${path}`, payload);
    const items = answer.at('output').presentItems();
    const messages = items.filter((item) => item.at('type').value === 'message');
    const reasoning = items
      .filter((item) => item.at('type').value === 'reasoning')
      .flatMap((item) => item.at('summary').items())
      .map((part) => part.at('text').optionalString() ?? '');
    const details = answer.at('incomplete_details');
    return {
      text: messages
        .flatMap((message) => message.at('content').items())
        .map((part) => part.at('text').optionalString() ?? '')
        .join(''),
      reasoning: reasoning.length === 0 ? null : reasoning.join('\n'),
      choices: messages.length,
      completionTokens: answer.at('usage').isAbsent ? null : answer.at('usage').at('output_tokens').optionalCount(),
      finishReason:
        (details.isAbsent ? null : details.at('reason').optionalString()) ?? answer.at('status').optionalString(),
      echo: {},
    };
  },
});
