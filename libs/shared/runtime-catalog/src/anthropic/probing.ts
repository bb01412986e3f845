import { PayloadReader } from '../payload/payload-reader.js';
import { withFields } from '../probing/written-fields.js';
import type { Probing, ProbeRoute } from '../probing/probing.js';

const path = '/v1/messages';
/** The API answers no call without a limit; a probe that sets its own writes over it. */
const maxTokens = 256;

const messages: ProbeRoute = {
  dialect: 'anthropic_messages',
  request: ({ model, prompt, fields }) => ({
    method: 'POST',
    path,
    body: withFields(
      { model, max_tokens: maxTokens, messages: [{ role: 'user', content: prompt }], stream: false },
      fields,
    ),
  }),
  read: (payload) => {
    const answer = new PayloadReader(`POST ${path}`, payload);
    const blocks = answer.at('content').presentItems();
    const textOf = (type: string, field: string) =>
      blocks.filter((block) => block.at('type').value === type).map((block) => block.at(field).optionalString() ?? '');
    const thinking = textOf('thinking', 'thinking');
    return {
      text: textOf('text', 'text').join(''),
      reasoning: thinking.length === 0 ? null : thinking.join(''),
      choices: 1,
      completionTokens: answer.at('usage').isAbsent ? null : answer.at('usage').at('output_tokens').optionalCount(),
      finishReason: answer.at('stop_reason').optionalString(),
      echo: {},
    };
  },
};

export const anthropicProbing: Probing = { routes: [messages], wrongTypeStatus: 400, wrongTypeUnverified: true };
