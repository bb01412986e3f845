import { noVersion } from '../payload/no-version.js';
import type { RuntimeKind } from '../runtime-kind.js';
import { dialectByField } from '../wire/dialect-by-field.js';
import { openaiDeliberateOmissions } from './deliberate-omissions.js';
import { openaiDialects } from './dialects.js';
import { recogniseOpenaiFamily } from './family.js';
import { namedModel } from './named-model.js';
import { openaiProbing } from './probing.js';
import { readOpenaiList } from './read-list.js';
import { openaiSchema } from './schema.js';

/** OpenAI's own API. Its answers tell no version, no limits and no defaults: all of that follows from the model's name. */
export const openai: RuntimeKind = {
  id: 'openai',
  name: 'OpenAI',
  usualPorts: [],
  billedPerCall: true,
  discovery: {
    versionRequest: null,
    readVersion: noVersion('GET /v1/models'),
    listRequest: { method: 'GET', path: '/v1/models' },
    readList: readOpenaiList,
    runtimeRequests: {},
    modelRequest: null,
    readModel: (input) => namedModel('openai', input, recogniseOpenaiFamily(input.listed.model)),
  },
  schema: openaiSchema,
  dialects: openaiDialects,
  penaltyReach: { presence_penalty: 'generated', frequency_penalty: 'generated' },
  dialectOf: dialectByField(
    { messages: 'openai_chat', input: 'openai_responses', prompt: 'openai_completions' },
    'openai_chat',
  ),
  probing: openaiProbing,
  deliberateOmissions: openaiDeliberateOmissions,
};
