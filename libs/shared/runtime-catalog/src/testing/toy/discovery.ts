import { recogniseFamily } from '../../family/recognise-family.js';
import { PayloadReader } from '../../payload/payload-reader.js';
import type { Discovery } from '../../runtime-kind.js';

const about = 'GET /about';

export const toyDiscovery: Discovery = {
  versionRequest: { method: 'GET', path: '/about' },
  // Strict enough that no other server passes for a Toy: whatever answers here is looked for on usual ports as well.
  readVersion: (payload) => new PayloadReader(about, payload).at('toy_version').string(),
  listRequest: { method: 'GET', path: '/catalogue' },
  readList: (payload) =>
    new PayloadReader('GET /catalogue', payload)
      .at('models')
      .items()
      .map((entry) => ({
        model: entry.at('name').string(),
        digest: entry.at('checksum').optionalString(),
        payload: entry.value,
      })),
  runtimeRequests: {},
  // The list tells all there is; a kind whose models have to be asked one by one gives the request here.
  modelRequest: null,
  readModel: ({ runtimeVersion, listed }) => {
    const entry = new PayloadReader('GET /catalogue', listed.payload);
    const ownHeat = entry.at('heat').value;
    return {
      kind: 'toy',
      model: listed.model,
      runtime_version: runtimeVersion,
      digest: listed.digest,
      engine: null,
      format: null,
      architecture: null,
      family: recogniseFamily({ architecture: null, told: [], name: listed.model }),
      parameter_size: null,
      quantization: null,
      context_length: entry.at('window').optionalCount(),
      capabilities: [],
      loaded: null,
      // Canonical names; values are validated later, so an odd one need not be judged here.
      model_parameters: ownHeat === undefined ? {} : { temperature: ownHeat },
      live_parameters: {},
      known_fields: null,
      warnings: [],
    };
  },
};
