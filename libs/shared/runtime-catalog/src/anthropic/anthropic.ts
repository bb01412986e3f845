import { noVersion } from '../payload/no-version.js';
import { buildSchema } from '../schema/build-schema.js';
import type { RuntimeKind } from '../runtime-kind.js';
import { anthropicDeliberateOmissions } from './deliberate-omissions.js';
import { anthropicDialects } from './dialects.js';
import { anthropicProbing } from './probing.js';
import { anthropicListRequest, nextAnthropicPage, readAnthropicList } from './read-list.js';
import { readAnthropicModel } from './read-model.js';
import { anthropicRules } from './rules.js';
import { anthropicSpecs } from './specs.js';

/** The version of the protocol that is spoken here; a later one is announced to refuse all sampling parameters (third party, unverified). */
const version = { 'anthropic-version': '2023-06-01' };

export const anthropic: RuntimeKind = {
  id: 'anthropic',
  name: 'Anthropic',
  usualPorts: [],
  billedPerCall: true,
  headers: (secret) => (secret === null ? version : { ...version, 'x-api-key': secret }),
  discovery: {
    versionRequest: null,
    readVersion: noVersion('GET /v1/models'),
    listRequest: anthropicListRequest,
    readList: readAnthropicList,
    nextPage: nextAnthropicPage,
    runtimeRequests: {},
    modelRequest: null,
    readModel: readAnthropicModel,
  },
  // The list has models that answer messages, and no others.
  schema: (facts, language) =>
    buildSchema(anthropicSpecs, { rules: anthropicRules(facts), advice: [] }, facts, language),
  dialects: anthropicDialects,
  dialectOf: () => 'anthropic_messages',
  probing: anthropicProbing,
  deliberateOmissions: anthropicDeliberateOmissions,
};
