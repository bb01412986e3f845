import type { FamilyRule } from './family-rule.js';
import { gptOss } from './gpt-oss.js';
import { llama3 } from './llama3.js';

/**
 * Families whose models behave unlike what their runtime accepts. Values that a vendor merely recommends are no rules and
 * do not stand here.
 */
export const familyRules: readonly FamilyRule[] = [llama3, gptOss];
