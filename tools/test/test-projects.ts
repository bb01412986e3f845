import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceProjects } from '../checks/workspace-projects.mjs';

/** Names of all projects that have tests, as their project.json says. */
export function testProjects(root: string): readonly string[] {
  return workspaceProjects(root)
    .filter(({ targets }) => 'test' in targets)
    .map(({ name }) => name)
    .sort();
}

/** Where jest's reporter (json-reporter.mjs) leaves the counts of a project; restored by Nx when the run was cached. */
export const resultFile = (root: string, project: string): string => join(root, 'test-results', `${project}.json`);

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** `null`: the project's tests never came to an end. */
export function readCounts(root: string, project: string): Counts | null {
  try {
    return JSON.parse(readFileSync(resultFile(root, project), 'utf8'));
  } catch {
    // No file, or half of one: the run was cut off.
    return null;
  }
}
