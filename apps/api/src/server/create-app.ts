import helmet from '@fastify/helmet';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createFastifyAdapter } from '@kamerton/api-http';
import { apiBase, apiPaths } from '@kamerton/contract';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { serveCockpit } from '../cockpit/serve-cockpit.js';
import type { Environment } from '../environment/environment.js';
import { logRequests } from '../logging/log-requests.js';
import { NestLog } from '../logging/nest-log.js';
import { serveOpenapi } from '../openapi/serve-openapi.js';
import { securityHeaders } from './security-headers.js';

const atTheRoot = [apiPaths.live, apiPaths.ready, apiPaths.metrics].map((path) => ({
  path,
  method: RequestMethod.GET,
}));

export interface AppOptions {
  /** Only looks at the routes: nothing is connected, nothing runs. */
  readonly preview?: boolean;
}

/** The whole application, not listening yet. Expects a migrated database. */
export async function createApp(
  environment: Environment,
  logger: Logger,
  { preview = false }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = createFastifyAdapter();
  const fastify: FastifyInstance = adapter.getInstance();
  logRequests(fastify, logger);
  await fastify.register(helmet, securityHeaders);
  if (environment.cockpitDir !== null) serveCockpit(fastify, environment.cockpitDir);
  const module = AppModule.forRoot(environment, (message) => logger.warn({ context: 'Database' }, message));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLog(logger),
    bodyParser: false,
    abortOnError: false,
    preview,
  });
  app.setGlobalPrefix(apiBase, { exclude: atTheRoot });
  serveOpenapi(app);
  return app;
}
