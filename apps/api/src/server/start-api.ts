import type { Logger } from 'pino';
import type { Environment } from '../environment/environment.js';
import { connectDatabase } from './connect-database.js';
import { createApp } from './create-app.js';
import { StartFailure } from './start-failure.js';
import { stopGracefully } from './stop-gracefully.js';

/** @throws StartFailure */
export async function startApi(environment: Environment, logger: Logger): Promise<void> {
  await connectDatabase(environment.databaseUrl, logger);
  const app = await createApp(environment, logger);
  stopGracefully(app, logger);
  try {
    await app.listen(environment.port, environment.host);
  } catch (error) {
    await app.close();
    throw asStartFailure(error, environment);
  }
  logger.info({ url: await app.getUrl() }, 'ready');
}

function asStartFailure(error: unknown, { host, port }: Environment): unknown {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  if (code === 'EADDRINUSE') {
    return new StartFailure(`Port ${port} on ${host} is taken by another program: set PORT to a free one.`);
  }
  return code === 'EACCES'
    ? new StartFailure(`Port ${port} on ${host} needs more rights than this process has.`)
    : error;
}
