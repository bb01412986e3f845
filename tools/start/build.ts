import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { LiveLine } from '../bootstrap/live-line.mjs';
import { logDirectory, workspaceRoot } from '../bootstrap/workspace.mjs';
import { RecentLines } from '../services/recent-lines.ts';
import { sourceStamp } from './source-stamp.ts';

const products = ['dist/apps/api/main.js', 'dist/apps/demo-runtime/main.js', 'dist/apps/cockpit/browser/index.html'];
const stampFile = join(workspaceRoot, 'dist/.kamerton-build');
const logFile = join(logDirectory, 'build.log');

/** Builds API, demo runtime and Cockpit when a source changed since they were built. Asking Nx would take seconds. */
export async function buildWhatIsStale(stop: AbortSignal): Promise<void> {
  const stamp = sourceStamp(workspaceRoot);
  if (isBuilt(stamp)) return;
  const line = new LiveLine('Building');
  const output = new RecentLines(30);
  const code = await build(stop, (text) => {
    output.add(`${text}\n`);
    const project = /nx run ([\w-]+):build/.exec(text)?.[1];
    if (project !== undefined) line.step(project);
  }).catch((error: unknown) => {
    // Its timer would keep this process alive, after Ctrl-C for one.
    line.fail();
    throw error;
  });
  if (code !== 0) {
    line.fail();
    throw new Error(`${output.all().join('\n')}\nThe build failed; its whole output is in ${logFile}.`);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  line.done();
}

/** For whoever is about to write into `dist` by other means: what lies there is then built from nobody knows what. */
export function forgetBuild(): void {
  rmSync(stampFile, { force: true });
}

function isBuilt(stamp: string): boolean {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp &&
    products.every((product) => existsSync(join(workspaceRoot, product)))
  );
}

function build(signal: AbortSignal, onLine: (line: string) => void): Promise<number | null> {
  mkdirSync(logDirectory, { recursive: true });
  const log = createWriteStream(logFile);
  const nx = join(workspaceRoot, 'node_modules/nx/dist/bin/nx.js');
  const args = ['run-many', '-t', 'build', '-p', 'api,demo-runtime,cockpit', '--output-style=stream'];
  const child = spawn(process.execPath, [nx, ...args], {
    cwd: workspaceRoot,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      onLine(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => log.end(() => resolve(code)));
  });
}
