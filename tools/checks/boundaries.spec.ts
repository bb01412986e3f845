import { join } from 'node:path';
import { boundaryFaults } from './boundaries.mjs';
import { depConstraints } from './dep-constraints.mjs';
import { workspaceProjects } from './workspace-projects.mjs';

const rules = [
  { sourceTag: 'scope:a', onlyDependOnLibsWithTags: ['scope:a'] },
  { sourceTag: 'scope:b', onlyDependOnLibsWithTags: ['scope:b'] },
  { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:tool'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:tool'] },
  { sourceTag: 'npm:private', onlyDependOnLibsWithTags: ['npm:private', 'npm:public'] },
  { sourceTag: 'npm:public', onlyDependOnLibsWithTags: ['npm:public'] },
];
const project = { name: 'x', tags: ['scope:a', 'type:lib', 'npm:public'] };

describe('the check of the boundaries', () => {
  it('is content with one tag of each kind and a rule for each tag', () => {
    expect(boundaryFaults([project], rules)).toEqual([]);
  });

  it.each([
    ['lacks a tag', ['scope:a', 'type:lib'], /x has 0 tags of the kind npm:/],
    ['has two of a kind', ['scope:a', 'scope:b', 'type:lib', 'npm:public'], /x has 2 tags of the kind scope:/],
    [
      'has a tag of no known kind',
      ['scope:a', 'type:lib', 'npm:public', 'layer:top'],
      /layer:top, which is of no known kind/,
    ],
    ['has a tag without a rule', ['scope:new', 'type:lib', 'npm:public'], /No rule says what scope:new may depend on/],
  ])('notices a project that %s', (_case, tags, message) => {
    expect(boundaryFaults([{ name: 'x', tags }], rules)).toContainEqual(expect.stringMatching(message));
  });

  it.each([
    ['a wildcard for a source', { sourceTag: '*', onlyDependOnLibsWithTags: ['scope:a'] }, /wildcard/],
    ['a wildcard among the targets', { sourceTag: 'scope:a', onlyDependOnLibsWithTags: ['scope:*'] }, /wildcard/],
    [
      'all tags of its kind',
      { sourceTag: 'scope:c', onlyDependOnLibsWithTags: ['scope:a', 'scope:b', 'scope:c'] },
      /every tag/,
    ],
  ])('notices a rule with %s', (_case, rule, message) => {
    expect(boundaryFaults([project], [...rules, rule])).toContainEqual(expect.stringMatching(message));
  });

  it('finds nothing wrong with this workspace', () => {
    const projects = workspaceProjects(join(import.meta.dirname, '../..'));
    expect(projects.map(({ name }) => name)).toEqual(expect.arrayContaining(['api', 'parameter-schema', 'tools']));
    expect(boundaryFaults(projects, depConstraints)).toEqual([]);
  });
});
