import { recogniseFamily } from '../../family/recognise-family.js';
import { PayloadReader } from '../../payload/payload-reader.js';
import type { DiscoveredModel, ModelFacts } from '../../runtime-kind.js';
import { namedModel } from '../named-model.js';

/** Owners by which servers give themselves away: such a server is better registered as what it is. */
const kindByOwner: ReadonlyMap<string, string> = new Map([
  ['vllm', 'vllm'],
  ['vllm-frontend-rs', 'vllm'],
  ['sglang', 'sglang'],
  ['llamacpp', 'llamacpp'],
  ['library', 'ollama'],
]);

export const readCompatibleModel = (input: DiscoveredModel): ModelFacts => {
  const { listed } = input;
  const owner = new PayloadReader('GET /v1/models', listed.payload).at('owned_by').value;
  const kind = typeof owner === 'string' ? kindByOwner.get(owner) : undefined;
  const family = recogniseFamily({ architecture: null, told: [], name: listed.model });
  const warnings =
    kind === undefined ? [] : [`owned_by says that this may be a runtime of the kind ${kind}, of which more is known`];
  return { ...namedModel('openai-compatible', input, family), warnings };
};
