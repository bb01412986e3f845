import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiPaths } from '@kamerton/contract';
import { startProduct, type Product } from './testing/product.js';

interface Operation {
  readonly operationId?: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const committed: OpenApiDocument = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8'),
);

const inScope = [
  'GET /api/v1/runtimes',
  'POST /api/v1/runtimes',
  'GET /api/v1/runtimes/{id}',
  'PATCH /api/v1/runtimes/{id}',
  'DELETE /api/v1/runtimes/{id}',
  'POST /api/v1/runtimes/{id}/refresh',
  'GET /api/v1/models',
  'GET /api/v1/models/{model}',
  'GET /api/v1/models/{model}/drift',
  'DELETE /api/v1/models/{model}/drift',
  'GET /api/v1/models/{model}/verification',
  'POST /api/v1/models/{model}/verification',
  'DELETE /api/v1/models/{model}/verification',
  'GET /api/v1/models/{model}/config',
  'PATCH /api/v1/models/{model}/config',
  'POST /api/v1/models/{model}/config',
  'DELETE /api/v1/models/{model}/config',
  'GET /api/v1/models/{model}/profiles',
  'POST /api/v1/models/{model}/profiles',
  'PATCH /api/v1/models/{model}/profiles/{profile}',
  'DELETE /api/v1/models/{model}/profiles/{profile}',
  'GET /api/v1/models/{model}/config/revisions',
  'GET /api/v1/models/{model}/config/revisions/{version}',
  'GET /api/v1/models/{model}/config/revisions/{version}/compare',
  'POST /api/v1/models/{model}/config/revisions/{version}/restore',
  'GET /api/v1/runtimes/{id}/config',
  'PATCH /api/v1/runtimes/{id}/config',
  'POST /api/v1/runtimes/{id}/config',
  'DELETE /api/v1/runtimes/{id}/config',
  'GET /api/v1/runtimes/{id}/config/revisions',
  'GET /api/v1/runtimes/{id}/config/revisions/{version}',
  'GET /api/v1/runtimes/{id}/config/revisions/{version}/compare',
  'POST /api/v1/runtimes/{id}/config/revisions/{version}/restore',
  'GET /api/v1/presets',
  'POST /api/v1/presets',
  'GET /api/v1/presets/{preset}',
  'PATCH /api/v1/presets/{preset}',
  'DELETE /api/v1/presets/{preset}',
  'GET /api/v1/presets/{preset}/revisions',
  'POST /api/v1/presets/{preset}/revisions/{version}/restore',
  'POST /api/v1/models/{model}/config/transfer',
  'GET /api/v1/models/{model}/config/export',
  'GET /api/v1/settings',
  'POST /api/v1/settings/plan',
  'POST /api/v1/settings/apply',
  'GET /api/v1/snapshot',
  'POST /api/v1/generation/resolve',
  'POST /api/v1/receipts',
  'GET /api/v1/receipts',
  'GET /api/v1/audit/events',
  'GET /api/v1/audit/verify',
  'GET /metrics',
  'GET /health/live',
  'GET /health/ready',
];

describe('the OpenAPI document', () => {
  let product: Product;
  let served: OpenApiDocument;
  beforeAll(async () => {
    product = await startProduct();
    served = await product.client.get(apiPaths.openapi);
  }, 60_000);
  afterAll(() => product.stop());

  const operations = () =>
    Object.entries(served.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
    );

  it('is served just as it is committed', () => expect(served).toEqual(committed));

  it('names every call there is, and no other', () => {
    expect(
      operations()
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(inScope.toSorted());
  });

  it('gives every operation a name of its own', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes every error as problem details', () => {
    for (const [name, { responses }] of operations()) {
      for (const [status, { content = {} }] of Object.entries(responses)) {
        if (Number(status) < 400 || name.includes('/health/')) continue;
        expect([name, status, Object.keys(content)]).toEqual([name, status, ['application/problem+json']]);
      }
    }
  });

  it('resolves every reference in it', () => {
    const references = JSON.stringify(served).match(/"#\/[^"]+"/g) ?? [];
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const path: readonly string[] = JSON.parse(reference).slice(2).split('/');
      expect([reference, path.reduce<unknown>((node, key) => Object(node)[key], served)]).not.toEqual([
        reference,
        undefined,
      ]);
    }
  });

  it('has an explorer that needs nothing from elsewhere', async () => {
    const page = await product.client.call({ path: `${apiPaths.docs}/` });
    const html = page.status === 200 ? page : await product.client.call({ path: apiPaths.docs });
    expect(html.status).toBe(200);
    expect(html.text).toContain('<html');
    expect(html.text).not.toMatch(/(?:src|href)="https?:/);
  });
});
