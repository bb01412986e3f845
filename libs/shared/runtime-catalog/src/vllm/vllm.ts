import { buildSchema } from '../schema/build-schema.js';
import type { RuntimeKind } from '../runtime-kind.js';
import { vllmAdvice } from './advice.js';
import { vllmDeliberateOmissions } from './deliberate-omissions.js';
import { vllmDialects } from './dialects.js';
import { generationConfig, overrideGenerationConfig } from './generation-config.js';
import { vllmProbing } from './probing.js';
import { isOwnVllmList, readVllmList, readVllmVersion } from './read-list.js';
import { readVllmModel } from './read-model.js';
import { vllmRules } from './rules.js';
import { vllmSpecs } from './specs.js';

export const vllm: RuntimeKind = {
  id: 'vllm',
  name: 'vLLM',
  usualPorts: [8000],
  billedPerCall: false,
  discovery: {
    versionRequest: { method: 'GET', path: '/version' },
    readVersion: readVllmVersion,
    listRequest: { method: 'GET', path: '/v1/models' },
    readList: readVllmList,
    isOwnList: isOwnVllmList,
    runtimeRequests: { openapi: { method: 'GET', path: '/openapi.json' } },
    modelRequest: null,
    readModel: readVllmModel,
  },
  // vLLM's list does not tell embedding models from others, so every model gets the full schema.
  schema: (facts, language) => buildSchema(vllmSpecs, { rules: vllmRules, advice: vllmAdvice }, facts, language),
  dialects: vllmDialects,
  penaltyReach: { repetition_penalty: 'everything', presence_penalty: 'generated', frequency_penalty: 'generated' },
  dialectOf: (request) =>
    Object.hasOwn(request, 'prompt') && !Object.hasOwn(request, 'messages') ? 'openai_completions' : 'openai_chat',
  probing: vllmProbing,
  settingsFiles: [generationConfig, overrideGenerationConfig],
  deliberateOmissions: vllmDeliberateOmissions,
};
