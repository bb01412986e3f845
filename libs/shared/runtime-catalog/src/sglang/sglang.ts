import type { RuntimeKind } from '../runtime-kind.js';
import { dialectByField } from '../wire/dialect-by-field.js';
import { sglangDeliberateOmissions } from './deliberate-omissions.js';
import { sglangDialects } from './dialects.js';
import { sglangProbing } from './probing.js';
import { readSglangList, readSglangVersion } from './read-list.js';
import { readSglangModel } from './read-model.js';
import { sglangSchema } from './schema.js';

export const sglang: RuntimeKind = {
  id: 'sglang',
  name: 'SGLang',
  usualPorts: [30000],
  billedPerCall: false,
  discovery: {
    versionRequest: { method: 'GET', path: '/server_info' },
    readVersion: readSglangVersion,
    olderVersionRequests: [{ method: 'GET', path: '/get_server_info' }],
    listRequest: { method: 'GET', path: '/v1/models' },
    readList: readSglangList,
    // Each answer also has an older name, and a server has at least one of the two.
    runtimeRequests: {
      server_info: { method: 'GET', path: '/server_info' },
      get_server_info: { method: 'GET', path: '/get_server_info' },
      model_info: { method: 'GET', path: '/model_info' },
      get_model_info: { method: 'GET', path: '/get_model_info' },
    },
    modelRequest: null,
    readModel: readSglangModel,
  },
  schema: sglangSchema,
  dialects: sglangDialects,
  penaltyReach: { repetition_penalty: 'everything' },
  dialectOf: dialectByField(
    { sampling_params: 'native', messages: 'openai_chat', prompt: 'openai_completions' },
    'native',
  ),
  probing: sglangProbing,
  deliberateOmissions: sglangDeliberateOmissions,
};
