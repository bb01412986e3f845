import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import type { SystemUser } from './system-user.ts';

export interface DataDirectory {
  readonly path: string;
  readonly password: string;
  readonly user: SystemUser | null;
  /** Tests do without waiting for the disk. */
  readonly durable: boolean;
}

export const superuser = 'kamerton';

/**
 * Makes the data directory on first use and checks it afterwards. It appears under its name only when it is complete, so an
 * interrupted first start leaves nothing that looks like data. Nothing that could be data is ever deleted.
 */
export function prepareDataDirectory(directory: DataDirectory, binaries: PostgresBinaries): void {
  if (existsSync(directory.path) && readdirSync(directory.path).length > 0) {
    check(directory.path, binaries);
  } else {
    create(directory, binaries);
  }
}

function check(path: string, { version }: PostgresBinaries): void {
  const missing = ['PG_VERSION', 'postgresql.conf', join('global', 'pg_control'), 'base', 'pg_wal'].filter(
    (name) => !existsSync(join(path, name)),
  );
  if (missing.length > 0) {
    throw new Error(
      `The Postgres data folder ${path} is damaged: ${missing.join(', ')} missing. Put a backup in its place, or move it away to start empty.`,
    );
  }
  const found = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
  const wanted = version.split('.')[0];
  if (found !== wanted) {
    throw new Error(
      `The Postgres data folder ${path} was written by Postgres ${found}; this is Postgres ${wanted}. Move the data over with pg_dump, or name another folder in KAMERTON_DATA_DIR.`,
    );
  }
}

function create(directory: DataDirectory, binaries: PostgresBinaries): void {
  const { path, user } = directory;
  const parent = dirname(path);
  mkdirSync(parent, { recursive: true });
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (user !== null) {
    chmodSync(parent, 0o711);
    chownSync(unfinished, user.uid, user.gid);
  }
  initialise({ ...directory, path: unfinished }, binaries);
  rmSync(path, { recursive: true, force: true });
  renameSync(unfinished, path);
}

function initialise({ path, password, user, durable }: DataDirectory, { initdb }: PostgresBinaries): void {
  const passwordFile = `${path}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== null) chownSync(passwordFile, user.uid, user.gid);
  // The built-in locale sorts alike on every machine, whatever locales the system has.
  const flags = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  if (!durable) flags.push('--no-sync');
  try {
    execFileSync(
      initdb,
      ['-D', path, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions', ...flags],
      { ...user, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' }, stdio: 'pipe' },
    );
  } catch (error) {
    throw new Error(`Postgres could not set up its data folder ${path}: ${reasonOf(error)}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function reasonOf(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
}
