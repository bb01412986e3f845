import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { depConstraints } from './dep-constraints.mjs';
import { workspaceProjects } from './workspace-projects.mjs';

const kinds = ['scope', 'type', 'npm'];

/**
 * What the lint rule cannot notice by itself: a project without a tag is bound by nothing, and a rule that allows everything
 * binds nobody.
 *
 * @typedef {{ sourceTag: string, onlyDependOnLibsWithTags: string[] }} Rule
 * @param {{ name: string, tags: string[] }[]} projects
 * @param {Rule[]} rules
 * @returns {string[]} one sentence for each fault
 */
export function boundaryFaults(projects, rules) {
  const used = new Set(projects.flatMap(({ tags }) => tags));
  return [
    ...projects.flatMap(tagFaults),
    ...[...used]
      .filter((tag) => !rules.some(({ sourceTag }) => sourceTag === tag))
      .map((tag) => `No rule says what ${tag} may depend on.`),
    ...rules.flatMap((rule) => ruleFaults(rule, rules)),
  ];
}

/** @param {{ name: string, tags: string[] }} project */
function tagFaults({ name, tags }) {
  const wrong = kinds
    .map((kind) => ({ kind, count: tags.filter((tag) => tag.startsWith(`${kind}:`)).length }))
    .filter(({ count }) => count !== 1)
    .map(({ kind, count }) => `${name} has ${count} tags of the kind ${kind}: instead of one.`);
  const unknown = tags.filter((tag) => !kinds.some((kind) => tag.startsWith(`${kind}:`)));
  return [...wrong, ...unknown.map((tag) => `${name} has the tag ${tag}, which is of no known kind.`)];
}

/** @param {Rule} rule @param {Rule[]} rules */
function ruleFaults({ sourceTag, onlyDependOnLibsWithTags: allowed }, rules) {
  if ([sourceTag, ...allowed].some((tag) => tag.includes('*'))) return [`The rule for ${sourceTag} has a wildcard.`];
  const kind = `${sourceTag.split(':')[0]}:`;
  // `npm:` has two values, and private code may use both.
  const siblings = rules.map((rule) => rule.sourceTag).filter((tag) => tag.startsWith(kind) && kind !== 'npm:');
  const all = siblings.length > 0 && siblings.every((tag) => allowed.includes(tag));
  return all ? [`The rule for ${sourceTag} allows every tag of its kind.`] : [];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const projects = workspaceProjects(join(import.meta.dirname, '../..'));
  const faults = boundaryFaults(projects, depConstraints);
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`${projects.length} projects keep to ${depConstraints.length} boundary rules.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
