import type { RuntimeKind } from '../runtime-kind.js';
import { ollamaDeliberateOmissions } from './deliberate-omissions.js';
import { ollamaDialects } from './dialects.js';
import { modelfile } from './modelfile.js';
import { ollamaProbing } from './probing.js';
import { readOllamaList, readOllamaVersion } from './read-list.js';
import { readOllamaModel } from './read-model.js';
import { ollamaSchema } from './schema.js';

/** What a name without a tag means (Ollama types/model/name.go : DefaultName). */
const defaultTag = ':latest';

export const ollama: RuntimeKind = {
  id: 'ollama',
  name: 'Ollama',
  usualPorts: [11434],
  billedPerCall: false,
  discovery: {
    versionRequest: { method: 'GET', path: '/api/version' },
    readVersion: readOllamaVersion,
    listRequest: { method: 'GET', path: '/api/tags' },
    readList: readOllamaList,
    runtimeRequests: { ps: { method: 'GET', path: '/api/ps' } },
    modelRequest: (model) => ({ method: 'POST', path: '/api/show', body: { model } }),
    readModel: readOllamaModel,
  },
  otherNames: (model) => (model.endsWith(defaultTag) ? [model.slice(0, -defaultTag.length)] : []),
  schema: ollamaSchema,
  dialects: ollamaDialects,
  penaltyReach: { repetition_penalty: 'window', presence_penalty: 'window', frequency_penalty: 'window' },
  dialectOf: () => 'native',
  probing: ollamaProbing,
  settingsFiles: [modelfile],
  deliberateOmissions: ollamaDeliberateOmissions,
};
