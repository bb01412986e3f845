import { spawn, type ChildProcess } from 'node:child_process';
import { postgresBinaries } from './binaries.ts';
import { prepareDataDirectory, superuser } from './data-directory.ts';
import { freePort } from './free-port.ts';
import { stopForgottenServer } from './forgotten-server.ts';
import { RecentLines } from '../services/recent-lines.ts';
import { databaseUser } from './system-user.ts';

export interface ServerOptions {
  readonly dataDirectory: string;
  readonly password: string;
  /** Tests trade durability for speed. */
  readonly durable: boolean;
}

export interface RunningServer {
  readonly url: string;
  /** Resolves with the reason when the server ends without having been asked to. */
  readonly crashed: Promise<string>;
  readonly stop: () => Promise<void>;
}

const notDurable = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const bindAttempts = 5;
const readyWithinMs = 60_000;

/** Runs a real Postgres on a free port of the loopback interface. */
export async function runServer({ dataDirectory, password, durable }: ServerOptions): Promise<RunningServer> {
  const user = databaseUser();
  const binaries = postgresBinaries(user);
  prepareDataDirectory({ path: dataDirectory, password, user, durable }, binaries);
  await stopForgottenServer(dataDirectory);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'lc_messages=C',
      'logging_collector=off',
      ...(durable ? [] : notDurable),
    ];
    const log = new RecentLines();
    const child = spawn(
      binaries.postgres,
      ['-D', dataDirectory, ...settings.flatMap((setting) => ['-c', setting])],
      // Its own process group: Ctrl-C in a terminal must not stop the database before those who use it.
      { ...user, cwd: '/', env: { PATH: process.env.PATH }, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    );
    if (await isReady(child, log)) {
      return {
        url: `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
        ...supervise(child, log),
      };
    }
    const portTaken = log.lastMatching(/could not bind|Address already in use/) !== null;
    if (!portTaken || attempt === bindAttempts) {
      throw new Error(`Postgres did not start on its data folder ${dataDirectory}: ${reason(log)}`);
    }
  }
}

function isReady(child: ChildProcess, log: RecentLines): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), readyWithinMs);
    const settle = (ready: boolean): void => {
      clearTimeout(timer);
      resolve(ready);
    };
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      log.add(chunk);
      if (log.lastMatching(/ready to accept connections/) !== null) settle(true);
    });
    child.once('error', (error) => {
      log.add(`FATAL: ${error.message}\n`);
      settle(false);
    });
    child.once('close', () => settle(false));
  });
}

function supervise(child: ChildProcess, log: RecentLines): Pick<RunningServer, 'crashed' | 'stop'> {
  let stopping = false;
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    crashed: new Promise((resolve) => {
      void closed.then(() => {
        if (!stopping) resolve(reason(log));
      });
    }),
    stop: async () => {
      stopping = true;
      // "Fast" shutdown: open transactions are rolled back, a checkpoint is written, nobody is waited for.
      child.kill('SIGINT');
      await closed;
    },
  };
}

function reason(log: RecentLines): string {
  const line = log.lastMatching(/\b(FATAL|PANIC)\b/) ?? log.all().at(-1) ?? 'it gave no reason';
  return line.replace(/^.*?\b(?:FATAL|PANIC):\s*/, '');
}
