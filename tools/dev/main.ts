import { join } from 'node:path';
import { ownAddress } from '../bootstrap/check-place.mjs';
import { logDirectory, workspaceRoot } from '../bootstrap/workspace.mjs';
import { buildWhatIsStale, forgetBuild } from '../start/build.ts';
import { openDatabase } from '../start/database.ts';
import { runUntilStopped } from '../start/run-until-stopped.ts';
import { prepareRuntimes } from '../start/runtimes.ts';
import { startRestartingApi } from './restarting-api.ts';
import { startWatchedCommand } from './watched-command.ts';

const cockpitPort = '4200';

/** The product with its sources watched: the API restarts, the Cockpit reloads in the browser. */
await runUntilStopped(async (running, stop) => {
  const { host, port, url } = ownAddress();
  await buildWhatIsStale(stop);
  forgetBuild();
  const [database, runtimes] = await Promise.all([running.add(openDatabase), prepareRuntimes(running)]);
  const order = {
    host,
    port,
    databaseUrl: database.url,
    logFile: join(logDirectory, 'api.log'),
    ...(runtimes.entries === undefined ? {} : { runtimes: runtimes.entries }),
  };
  const bundle = ['tools/build/bundle-node.mjs', 'api', '--watch'];
  await running.add(async () => startRestartingApi(order));
  await running.add(async () => startWatchedCommand({ name: 'api build', args: bundle }));
  await running.add(async () =>
    startWatchedCommand({
      name: 'cockpit',
      args: [join(workspaceRoot, 'node_modules/nx/dist/bin/nx.js'), 'run', 'cockpit:serve', '--output-style=stream'],
      // The development server would take the API's PORT for its own.
      env: { KAMERTON_API_URL: url, PORT: cockpitPort, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
    }),
  );
  console.log(
    `\nCockpit http://127.0.0.1:${cockpitPort} (reloads by itself), API ${url} (restarts by itself). Ctrl-C stops both.\n`,
  );
});
