import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceRoot } from '../bootstrap/workspace.mjs';
import { sourceStamp } from '../start/source-stamp.ts';

const program = join(workspaceRoot, 'dist/apps/cli/main.js');
const stampFile = join(workspaceRoot, 'dist/.kamerton-cli-build');
const sources = ['apps/cli', 'libs/shared', 'tools/build', 'package-lock.json', 'tsconfig.base.json'];

/** The CLI as it is published, built when a source changed, in the folder from which npm was called. */
if (buildWhatIsStale()) {
  process.chdir(process.env['INIT_CWD'] ?? process.cwd());
  await import(pathToFileURL(program).href);
} else {
  process.exitCode = 1;
}

function buildWhatIsStale(): boolean {
  const stamp = sourceStamp(workspaceRoot, sources);
  if (existsSync(program) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  const bundle = [join(workspaceRoot, 'tools/build/bundle-node.mjs'), 'cli'];
  // stdout belongs to the program; what esbuild says is of interest only when it fails.
  const { status, stderr } = spawnSync(process.execPath, bundle, { cwd: workspaceRoot, encoding: 'utf8' });
  if (status !== 0) {
    console.error(stderr);
    return false;
  }
  writeFileSync(stampFile, stamp);
  return true;
}
