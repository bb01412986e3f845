import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** Who runs the database processes. Postgres refuses to run as root, so root lends it an unprivileged user. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const name = 'postgres';

/** `null`: run as whoever we are. */
export function databaseUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  return existingUser() ?? createUser();
}

/** Whether `user` reaches the folder. Root itself is let through everywhere, so the user has to be asked. */
export function canEnter(directory: string, user: SystemUser | null): boolean {
  if (user === null) return isReadable(directory);
  try {
    execFileSync('test', ['-x', directory], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isReadable(directory: string): boolean {
  try {
    accessSync(directory, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function existingUser(): SystemUser | null {
  try {
    const read = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return null;
  }
}

function createUser(): SystemUser {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(
      `Postgres does not run as root, and a system user "${name}" could not be created. Create one, or start Kamerton as an ordinary user.`,
      { cause: error },
    );
  }
  const user = existingUser();
  if (user === null) throw new Error(`The system user "${name}" was created but cannot be found.`);
  return user;
}
