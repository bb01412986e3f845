import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, directory: string, tags: string[], targets: Record<string, unknown> }} Project */

const roots = ['apps', 'libs', 'tools'];

/**
 * All Nx projects, read from their project.json files.
 *
 * @param {string} root the workspace
 * @returns {Project[]}
 */
export function workspaceProjects(root) {
  return roots.flatMap((directory) => projectsIn(root, directory));
}

/**
 * A folder's own project, and those below it: a project may hold others.
 *
 * @param {string} root @param {string} directory @returns {Project[]}
 */
function projectsIn(root, directory) {
  const below = readdirSync(join(root, directory), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['node_modules', 'src'].includes(entry.name))
    .flatMap((entry) => projectsIn(root, join(directory, entry.name)));
  const file = join(root, directory, 'project.json');
  if (!existsSync(file)) return below;
  const { name, tags = [], targets = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return [{ name, directory, tags, targets }, ...below];
}
