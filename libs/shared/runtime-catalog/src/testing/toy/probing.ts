import { PayloadReader } from '../../payload/payload-reader.js';
import type { Probing } from '../../probing/probing.js';
import { withFields } from '../../probing/written-fields.js';

export const toyProbing: Probing = {
  routes: [
    {
      dialect: 'native',
      request: ({ model, prompt, fields }) => ({
        method: 'POST',
        path: '/speak',
        body: withFields({ model, text: prompt }, fields),
      }),
      read: (payload) => {
        const answer = new PayloadReader('POST /speak', payload);
        return {
          text: answer.at('said').string(),
          reasoning: null,
          choices: 1,
          completionTokens: answer.at('words').optionalCount(),
          finishReason: answer.at('because').optionalString(),
          echo: {},
        };
      },
    },
  ],
  wrongTypeStatus: 400,
};
