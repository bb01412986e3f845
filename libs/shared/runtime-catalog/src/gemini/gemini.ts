import { noVersion } from '../payload/no-version.js';
import type { RuntimeKind } from '../runtime-kind.js';
import { geminiDeliberateOmissions } from './deliberate-omissions.js';
import { geminiDialects } from './dialects.js';
import { otherGeminiNames } from './model-name.js';
import { geminiProbing } from './probing.js';
import { geminiEndpoint, geminiListRequest, nextGeminiPage, readGeminiList } from './read-list.js';
import { readGeminiModel } from './read-model.js';
import { geminiSchema } from './schema.js';

export const gemini: RuntimeKind = {
  id: 'gemini',
  name: 'Gemini',
  usualPorts: [],
  billedPerCall: true,
  // Never as `?key=`: addresses end in logs.
  headers: (secret): Readonly<Record<string, string>> => (secret === null ? {} : { 'x-goog-api-key': secret }),
  discovery: {
    versionRequest: null,
    readVersion: noVersion(geminiEndpoint),
    listRequest: geminiListRequest,
    readList: readGeminiList,
    nextPage: nextGeminiPage,
    runtimeRequests: {},
    modelRequest: null,
    readModel: readGeminiModel,
  },
  otherNames: otherGeminiNames,
  schema: geminiSchema,
  dialects: geminiDialects,
  dialectOf: () => 'native',
  probing: geminiProbing,
  deliberateOmissions: geminiDeliberateOmissions,
};
