import type { CrossParameterRule } from '@kamerton/parameter-schema';
import { among, valueWords } from './among.ts';
import { code } from './words.ts';

/** What a rule says, and how that is known. */
export const ruleWords = (rule: CrossParameterRule): string => `${said(rule)}: ${rule.evidence}`;

const said = (rule: CrossParameterRule): string => {
  const parameter = code(rule.parameter);
  switch (rule.kind) {
    case 'at_most':
      return `${parameter} ${rule.exclusive === true ? 'less than' : 'at most'} ${code(rule.limit_parameter)}`;
    case 'requires':
      return `${parameter} must be ${valueWords(rule.must_equal)} while ${code(rule.when_parameter)} is ${valueWords(rule.when_equals)}`;
    case 'excludes':
      return `${parameter} not together with ${code(rule.other_parameter)}${among(rule.when_one_of)}`;
    case 'needs':
      return `${parameter}${rule.when_equals === undefined ? '' : ` ${valueWords(rule.when_equals)}`} only beside ${code(rule.needed_parameter)}${among(rule.needed_one_of)}`;
  }
};
