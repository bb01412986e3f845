import type { OpenAPIObject } from '@nestjs/swagger';
import { readEnvironment } from '../environment/read-environment.js';
import { createLogger } from '../logging/create-logger.js';
import { createApp } from '../server/create-app.js';
import { openapiDocument } from './openapi-document.js';

/** The document without a database or a runtime: only the routes are looked at. */
export async function previewOpenapi(): Promise<OpenAPIObject> {
  const environment = readEnvironment({ DATABASE_URL: 'postgres://127.0.0.1/unused' });
  const app = await createApp(environment, createLogger('silent'), { preview: true });
  return openapiDocument(app);
}
