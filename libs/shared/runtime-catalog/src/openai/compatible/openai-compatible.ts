import { openaiChatRoute } from '../../probing/openai-routes.js';
import { noVersion } from '../../payload/no-version.js';
import type { RuntimeKind } from '../../runtime-kind.js';
import { buildSchema } from '../../schema/build-schema.js';
import { emptySchema } from '../../schema/empty-schema.js';
import { noTies } from '../../schema/parameter-ties.js';
import { whyNoText } from '../no-text-model.js';
import { readOpenaiList } from '../read-list.js';
import { openaiCompatibleDeliberateOmissions } from './deliberate-omissions.js';
import { compatibleDialects } from './dialects.js';
import { readCompatibleModel } from './read-model.js';
import { compatibleSpecs } from './specs.js';

/** Any server that speaks OpenAI's protocol and is none of the other kinds: believed no further than its word goes. */
export const openaiCompatible: RuntimeKind = {
  id: 'openai-compatible',
  name: 'OpenAI-compatible server',
  usualPorts: [],
  // Some are free, some are not, and none says which.
  billedPerCall: true,
  discovery: {
    versionRequest: null,
    readVersion: noVersion('GET /v1/models'),
    listRequest: { method: 'GET', path: '/v1/models' },
    readList: readOpenaiList,
    runtimeRequests: {},
    modelRequest: null,
    readModel: readCompatibleModel,
  },
  schema: (facts, language) => {
    const why = whyNoText(facts.model);
    return why === null ? buildSchema(compatibleSpecs, noTies, facts, language) : emptySchema(why, language);
  },
  dialects: compatibleDialects,
  dialectOf: () => 'openai_chat',
  // What such a server does with a value of the wrong type is not told: some lenient ones take it.
  probing: { routes: [openaiChatRoute()], wrongTypeStatus: null },
  deliberateOmissions: openaiCompatibleDeliberateOmissions,
};
