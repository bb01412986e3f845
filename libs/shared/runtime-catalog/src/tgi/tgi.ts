import type { RuntimeKind } from '../runtime-kind.js';
import { buildSchema } from '../schema/build-schema.js';
import { dialectByField } from '../wire/dialect-by-field.js';
import { tgiDeliberateOmissions } from './deliberate-omissions.js';
import { tgiDialects } from './dialects.js';
import { tgiProbing } from './probing.js';
import { readTgiList, readTgiVersion } from './read-info.js';
import { readTgiModel } from './read-model.js';
import { tgiRules } from './rules.js';
import { tgiSpecs } from './specs.js';

const info = { method: 'GET', path: '/info' } as const;

export const tgi: RuntimeKind = {
  id: 'tgi',
  name: 'Text Generation Inference',
  usualPorts: [3000, 8080],
  billedPerCall: false,
  discovery: {
    versionRequest: info,
    readVersion: readTgiVersion,
    listRequest: info,
    readList: readTgiList,
    runtimeRequests: {},
    modelRequest: null,
    readModel: readTgiModel,
  },
  schema: (facts, language) => buildSchema(tgiSpecs, { rules: tgiRules(facts), advice: [] }, facts, language),
  dialects: tgiDialects,
  penaltyReach: { repetition_penalty: 'everything' },
  dialectOf: dialectByField({ inputs: 'native', messages: 'openai_chat', prompt: 'openai_completions' }, 'native'),
  probing: tgiProbing,
  deliberateOmissions: tgiDeliberateOmissions,
};
