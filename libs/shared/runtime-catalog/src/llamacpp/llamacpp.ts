import { buildSchema } from '../schema/build-schema.js';
import type { RuntimeKind } from '../runtime-kind.js';
import { llamacppAdvice } from './advice.js';
import { llamacppDeliberateOmissions } from './deliberate-omissions.js';
import { llamacppDialects } from './dialects.js';
import { serverFlags } from './flags/server-flags.js';
import { llamacppProbing } from './probing.js';
import { detailsRequest, readLlamacppList, readLlamacppVersion } from './read-list.js';
import { readLlamacppModel } from './read-model.js';
import { llamacppRules } from './rules.js';
import { llamacppSpecs } from './specs.js';

export const llamacpp: RuntimeKind = {
  id: 'llamacpp',
  name: 'llama.cpp',
  usualPorts: [8080],
  billedPerCall: false,
  discovery: {
    versionRequest: { method: 'GET', path: '/props' },
    readVersion: readLlamacppVersion,
    listRequest: { method: 'GET', path: '/v1/models' },
    readList: readLlamacppList,
    runtimeRequests: {},
    modelRequest: detailsRequest,
    readModel: readLlamacppModel,
  },
  schema: (facts, language) =>
    buildSchema(llamacppSpecs, { rules: llamacppRules, advice: llamacppAdvice }, facts, language),
  dialects: llamacppDialects,
  penaltyReach: { repetition_penalty: 'window', presence_penalty: 'window', frequency_penalty: 'window' },
  dialectOf: (request) => (Object.hasOwn(request, 'messages') ? 'openai_chat' : 'native'),
  probing: llamacppProbing,
  settingsFiles: [serverFlags],
  deliberateOmissions: llamacppDeliberateOmissions,
};
