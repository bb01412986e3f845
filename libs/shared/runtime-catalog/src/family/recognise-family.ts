import type { FamilyFact } from '../runtime-kind.js';
import type { FamilyRule, FamilySigns } from './family-rule.js';
import { familyRules } from './family-rules.js';

/** What the model's files say beats what people call it; a shared architecture can only speak against a family. */
export const recogniseFamily = (signs: FamilySigns): FamilyFact | null => {
  for (const rule of familyRules) {
    const fact = membership(rule, signs);
    if (fact !== null) return fact;
  }
  return null;
};

const membership = (rule: FamilyRule, { architecture, told, name }: FamilySigns): FamilyFact | null => {
  if (architecture !== null && rule.ownArchitectures.includes(architecture)) {
    return { id: rule.id, evidence: `architecture: ${architecture}`, from: 'runtime_live' };
  }
  if (architecture !== null && !rule.sharedArchitectures.includes(architecture)) return null;
  for (const { field, value, decisive } of told) {
    if (rule.named(bareName(value))) {
      return { id: rule.id, evidence: `${field}: ${value}`, from: 'runtime_live' };
    }
    if (decisive) return null;
  }
  return rule.named(bareName(name)) ? { id: rule.id, evidence: `model name: ${name}`, from: 'model_name' } : null;
};

/** `hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M` → `llama-3.2-3b-instruct-gguf`: publisher and tag are not the model. */
const bareName = (name: string): string => (name.split('/').at(-1) ?? '').replace(/[:@].*$/s, '').toLowerCase();
