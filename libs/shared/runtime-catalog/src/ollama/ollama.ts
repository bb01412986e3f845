import type { RuntimeKind } from '../runtime-kind.js';
import { ollamaDialects } from './dialects.js';
import { readOllamaList, readOllamaVersion } from './read-list.js';
import { readOllamaModel } from './read-model.js';
import { ollamaSchema } from './schema.js';

export const ollama: RuntimeKind = {
  id: 'ollama',
  name: 'Ollama',
  usualPorts: [11434],
  discovery: {
    versionRequest: { method: 'GET', path: '/api/version' },
    readVersion: readOllamaVersion,
    listRequest: { method: 'GET', path: '/api/tags' },
    readList: readOllamaList,
    runtimeRequests: { ps: { method: 'GET', path: '/api/ps' } },
    modelRequest: (model) => ({ method: 'POST', path: '/api/show', body: { model } }),
    readModel: readOllamaModel,
  },
  schema: ollamaSchema,
  dialects: ollamaDialects,
  dialectOf: () => 'native',
};
