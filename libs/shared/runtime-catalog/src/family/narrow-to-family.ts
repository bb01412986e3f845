import type { DefinitionCore } from '../schema/parameter-spec.js';
import { familyRules } from './family-rules.js';

/** The definition as far as the model's family allows it; unchanged for an unknown family. */
export const narrowToFamily = (family: string | null, parameter: string, core: DefinitionCore): DefinitionCore => {
  const narrow = familyRules.find((rule) => rule.id === family)?.narrow;
  return narrow !== undefined && Object.hasOwn(narrow, parameter) ? (narrow[parameter]?.(core) ?? core) : core;
};
