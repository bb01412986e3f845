import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace.mjs';

const stampFile = join(workspaceRoot, 'node_modules', '.kamerton-install');
const npmRecord = join(workspaceRoot, 'node_modules', '.package-lock.json');

/** Whether node_modules is complete and is what package-lock.json says. */
export function isInstalled() {
  return isWhole() && (read(stampFile) === stamp() || adoptForeignInstall());
}

/** The records say what was there once; a folder may have been removed since. */
function isWhole() {
  return Object.entries(lockedPackages()).every(
    ([path, { optional, devOptional }]) => optional || devOptional || existsSync(join(workspaceRoot, path)),
  );
}

export function markInstalled() {
  writeFileSync(stampFile, stamp());
}

function stamp() {
  const lock = readFileSync(join(workspaceRoot, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/** npm writes its own record last. Without it nobody knows what is in the folder, and npm would build on it. */
export function clearHalfInstall() {
  if (!existsSync(npmRecord)) rmSync(join(workspaceRoot, 'node_modules'), { recursive: true, force: true });
}

/** npm writes its own record last: when that agrees with the lock file, somebody ran a complete `npm install` by hand. */
function adoptForeignInstall() {
  const record = read(npmRecord);
  if (record === null) return false;
  const installed = JSON.parse(record).packages;
  const agrees = Object.entries(lockedPackages()).every(([path, wanted]) =>
    installed[path] === undefined ? wanted.optional || wanted.devOptional : installed[path].version === wanted.version,
  );
  if (agrees) markInstalled();
  return agrees;
}

/** How many packages an installation on this machine has to fetch. */
export function packageCount() {
  /** @param {string[] | undefined} list @param {string} own */
  const fits = (list, own) => list === undefined || list.includes(own);
  return Object.values(lockedPackages()).filter(({ os, cpu }) => fits(os, process.platform) && fits(cpu, process.arch))
    .length;
}

/** @returns {Record<string, { version: string, optional?: boolean, devOptional?: boolean, os?: string[], cpu?: string[] }>} */
function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(join(workspaceRoot, 'package-lock.json'), 'utf8'));
  return Object.fromEntries(Object.entries(packages).filter(([path]) => path.startsWith('node_modules/')));
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not there: not installed.
    return null;
  }
}
