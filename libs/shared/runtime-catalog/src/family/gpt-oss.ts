import type { DefinitionCore } from '../schema/parameter-spec.js';
import type { FamilyRule } from './family-rule.js';

const levels = ['low', 'medium', 'high'];
const evidence =
  'gpt-oss: low, medium and high only; thinking cannot be switched off (Ollama docs/capabilities/thinking.mdx).';

const levelsOnly = (core: DefinitionCore): DefinitionCore => {
  // Where the runtime itself tells nothing but levels, its word is the better evidence.
  if (core.type !== 'enum' || core.enum.every((value) => levels.some((level) => level === value))) return core;
  const { default: _, ...rest } = core;
  const { default: __, ...provenance } = core.provenance;
  return { ...rest, enum: levels, provenance: { ...provenance, enum: { source: 'model_family', evidence } } };
};

export const gptOss: FamilyRule = {
  id: 'gpt-oss',
  ownArchitectures: ['gptoss', 'gpt-oss'],
  sharedArchitectures: [],
  named: (name) => /(?<![a-z0-9])gpt[-_ ]?oss(?![a-z])/.test(name),
  narrow: { thinking: levelsOnly },
};
