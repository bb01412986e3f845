import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { apiPaths } from '@kamerton/contract';
import { openapiDocument } from './openapi-document.js';

/** The document and its explorer, with all their files from this origin. Put together when first asked for. */
export function serveOpenapi(app: INestApplication): void {
  SwaggerModule.setup(apiPaths.docs, app, () => openapiDocument(app), {
    jsonDocumentUrl: apiPaths.openapi,
    raw: ['json'],
    customSiteTitle: 'Kamerton API',
  });
}
