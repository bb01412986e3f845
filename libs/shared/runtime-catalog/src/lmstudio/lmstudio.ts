import { noVersion } from '../payload/no-version.js';
import type { RuntimeKind } from '../runtime-kind.js';
import { dialectByField } from '../wire/dialect-by-field.js';
import { lmstudioDeliberateOmissions } from './deliberate-omissions.js';
import { lmstudioDialects } from './dialects.js';
import { lmstudioProbing } from './probing.js';
import { readLmstudioList, readOlderLmstudioList } from './read-list.js';
import { readLmstudioModel } from './read-model.js';
import { lmstudioSchema } from './schema.js';

export const lmstudio: RuntimeKind = {
  id: 'lmstudio',
  name: 'LM Studio',
  usualPorts: [1234],
  billedPerCall: false,
  discovery: {
    versionRequest: null,
    readVersion: noVersion('GET /api/v1/models'),
    listRequest: { method: 'GET', path: '/api/v1/models' },
    readList: readLmstudioList,
    olderLists: [{ request: { method: 'GET', path: '/api/v0/models' }, read: readOlderLmstudioList }],
    runtimeRequests: {},
    modelRequest: null,
    readModel: readLmstudioModel,
  },
  schema: lmstudioSchema,
  dialects: lmstudioDialects,
  penaltyReach: { repetition_penalty: 'window' },
  dialectOf: dialectByField({ input: 'native', messages: 'openai_chat', prompt: 'openai_completions' }, 'native'),
  probing: lmstudioProbing,
  deliberateOmissions: lmstudioDeliberateOmissions,
};
