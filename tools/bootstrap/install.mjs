import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { clearHalfInstall, isInstalled, markInstalled, packageCount } from './install-state.mjs';
import { LiveLine } from './live-line.mjs';
import { acquireLock, releaseLock } from './process-lock.mjs';
import { logDirectory, workspaceRoot } from './workspace.mjs';

const lockFile = join(workspaceRoot, '.kamerton', 'install.lock');
const logFile = join(logDirectory, 'install.log');

/** Installs the packages unless they are there, complete and of the right versions. */
export async function installWhatIsMissing() {
  if (isInstalled()) return;
  await claim();
  try {
    // Whoever held the lock may have done the work.
    if (isInstalled()) return;
    await install();
  } finally {
    releaseLock(lockFile);
  }
}

async function claim() {
  let told = false;
  for (let owner = acquireLock(lockFile); owner !== null; owner = acquireLock(lockFile)) {
    if (!told) console.log(`Another command (process ${owner.pid}) is installing the packages; waiting for it.`);
    told = true;
    await delay(500);
  }
}

async function install() {
  const line = new LiveLine('Installing packages');
  const total = packageCount();
  const errors = /** @type {string[]} */ ([]);
  let lookedUp = 0;
  let fetched = 0;
  clearHalfInstall();
  // Not `npm ci`: it refuses a lock file in which a package of another platform is missing, and starts from nothing each time.
  const code = await npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=http'], (text) => {
    if (/^npm http fetch GET 200 .*\.tgz/.test(text)) line.step(`${(fetched += 1)} of ${total} fetched`);
    else if (/^npm http fetch GET 200/.test(text)) line.step(`${(lookedUp += 1)} of ${total} looked up`);
    if (/^npm error (?!A complete log)/.test(text)) errors.push(text.replace(/^npm error /, ''));
  });
  if (code !== 0) {
    line.fail();
    throw new Error(
      [
        ...errors.slice(0, 6).map((text) => `  ${text}`),
        `The packages could not be installed. npm's whole account is in ${logFile}.`,
      ].join('\n'),
    );
  }
  markInstalled();
  line.done();
}

/**
 * @param {string[]} args
 * @param {(line: string) => void} onLine
 * @returns {Promise<number | null>} npm's exit code
 */
function npm(args, onLine) {
  mkdirSync(logDirectory, { recursive: true });
  const log = createWriteStream(logFile);
  const cli = process.env.npm_execpath;
  // Under `npm start` the very same npm; otherwise the one on the PATH.
  const [command, prefix] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const child = spawn(command, [...prefix, ...args], {
    cwd: workspaceRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      onLine(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.once('close', (code) => log.end(() => resolve(code)));
  });
}
