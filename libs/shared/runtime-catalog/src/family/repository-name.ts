import type { ToldName } from './family-rule.js';

/**
 * What a server says that it loaded. The name of a repository (`meta-llama/Llama-3.1-8B`) tells which model it is, whatever it
 * is served as; a folder may be called anything.
 */
export const repositoryName = (field: string, value: string): readonly ToldName[] => [
  { field, value, decisive: /^[\w.-]+\/[\w.-]+$/.test(value) },
];
