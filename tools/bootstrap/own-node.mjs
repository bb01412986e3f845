import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { watchNpm } from './npm-watch.mjs';
import { workspaceRoot } from './workspace.mjs';

const binaries = join(workspaceRoot, 'node_modules', '.bin');
const wantedMajor = 24;

/**
 * Runs a script of `tools/` under the Node.js that the workspace brings along.
 *
 * @param {string} script relative to `tools/`
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runWithOwnNode(script, args) {
  const tools = join(workspaceRoot, 'tools');
  const imports = pathToFileURL(join(tools, 'bootstrap', 'workspace-imports.mjs')).href;
  const child = spawn(
    ownNode(),
    ['--no-warnings', '--experimental-transform-types', '--import', imports, join(tools, script), ...args],
    {
      cwd: workspaceRoot,
      // The channel tells the script when this process is gone, even by `kill -9`.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
        NX_DAEMON: 'false',
        NX_TUI: 'false',
      },
    },
  );
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  // Ctrl-C reaches the script by itself and once more from here; it takes the second for the first.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  watchNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal !== null) console.error(`Stopped by ${signal}.`);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

function ownNode() {
  const own = join(binaries, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  throw new Error(
    `Node.js ${wantedMajor} is not in node_modules: npm's install scripts are probably switched off (ignore-scripts). Switch them on for this folder, or start Kamerton with Node.js ${wantedMajor}.`,
  );
}
