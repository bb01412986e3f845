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

/** @param {string} root @param {string} directory @returns {Project[]} */
function projectsIn(root, directory) {
  const file = join(root, directory, 'project.json');
  if (existsSync(file)) {
    const { name, tags = [], targets = {} } = JSON.parse(readFileSync(file, 'utf8'));
    return [{ name, directory, tags, targets }];
  }
  return readdirSync(join(root, directory), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap((entry) => projectsIn(root, join(directory, entry.name)));
}
