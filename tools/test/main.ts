import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../bootstrap/run-program.mjs';
import { workspaceRoot } from '../bootstrap/workspace.mjs';
import { summarise } from './summary.ts';
import { readCounts, resultFile, testProjects } from './test-projects.ts';

const everything = process.argv.length <= 2;

/** Runs every test of the workspace through Nx and adds the results up; what follows the command goes to Nx. */
await runProgram(async () => {
  const projects = testProjects(workspaceRoot);
  // Yesterday's counts must not stand in for a run that breaks off; Nx puts back what it has cached.
  for (const project of projects) rmSync(resultFile(workspaceRoot, project), { force: true });
  const code = await runAll();
  const results = projects.map((project) => ({ project, counts: readCounts(workspaceRoot, project) }));
  // Whoever asked for some projects only does not miss the others.
  const expected = everything ? results : results.filter(({ counts }) => counts !== null);
  const { lines, passed, failed } = summarise(new Map(expected.map(({ project, counts }) => [project, counts])));
  console.log(`\n${lines.join('\n')}\n`);
  // A run that failed without a failed test (a build, say) is a failure, too.
  const total = failed === 0 && code !== 0 ? 1 : failed;
  console.log(`${passed} passed, ${total} failed`);
  return total === 0 ? 0 : 1;
});

function runAll(): Promise<number> {
  const nx = join(workspaceRoot, 'node_modules/nx/dist/bin/nx.js');
  const args = ['run-many', '-t', 'test', '--parallel=2', '--output-style=stream', ...process.argv.slice(2)];
  const child = spawn(process.execPath, [nx, ...args], { cwd: workspaceRoot, stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  process.once('disconnect', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (process.connected) process.disconnect();
      resolve(code ?? 1);
    });
  });
}
