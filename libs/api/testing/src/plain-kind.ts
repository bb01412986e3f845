import { openaiChatRoute, type ModelFacts, type RuntimeKind } from '@kamerton/runtime-catalog';

/** A runtime kind with the smallest protocol there can be, for tests that are about fetching and keeping, not about reading. */
export const plainKind: RuntimeKind = {
  id: 'plain',
  name: 'Plain',
  usualPorts: [],
  billedPerCall: false,
  discovery: {
    versionRequest: { method: 'GET', path: '/version' },
    readVersion: (payload) => text(field(payload, 'version')),
    listRequest: { method: 'GET', path: '/models' },
    readList: (payload) =>
      list(payload).map((entry) => ({
        model: text(field(entry, 'name')),
        digest: text(field(entry, 'digest')),
        payload: entry,
      })),
    runtimeRequests: { loaded: { method: 'GET', path: '/loaded' } },
    modelRequest: (model) => ({ method: 'POST', path: '/details', body: { model } }),
    readModel: ({ runtimeVersion, listed, details, runtime }) => ({
      ...bareFacts,
      model: listed.model,
      runtime_version: runtimeVersion,
      digest: listed.digest,
      family: { id: text(field(details, 'family')), evidence: 'details', from: 'runtime_live' },
      capabilities: list(field(details, 'capabilities')).map(text),
      loaded: runtime['loaded'] === undefined ? null : list(runtime['loaded']).includes(listed.model),
    }),
  },
  schema: (facts) => ({
    schema: { parameters: {}, rules: [] },
    baseLayers: [],
    omissions: [],
    advice: [],
    reloads: [],
    nothingToTune: facts.capabilities.includes('embedding') ? 'an embedding model' : null,
  }),
  dialects: [],
  dialectOf: () => 'native',
  probing: { routes: [openaiChatRoute()], wrongTypeStatus: null },
  deliberateOmissions: [],
};

const bareFacts: Omit<ModelFacts, 'model' | 'runtime_version' | 'digest' | 'family' | 'capabilities' | 'loaded'> = {
  kind: 'plain',
  engine: null,
  format: null,
  architecture: null,
  parameter_size: null,
  quantization: null,
  context_length: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
};

function field(payload: unknown, name: string): unknown {
  const entries = typeof payload === 'object' && payload !== null ? Object.entries(payload) : [];
  return entries.find(([key]) => key === name)?.[1];
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`expected a text, got ${typeof value}`);
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`expected a list, got ${typeof value}`);
  return value;
}
