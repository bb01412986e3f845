import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { previewOpenapi } from './preview-openapi.js';

const committed = join(import.meta.dirname, '../../../../docs/openapi.json');
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

describe('the OpenAPI document', () => {
  let document: OpenAPIObject;

  beforeAll(async () => {
    document = await previewOpenapi();
  });

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      methods.flatMap((method) => (item[method] ? [{ name: `${method} ${path}`, path, operation: item[method] }] : [])),
    );

  it('is the committed one: npm run openapi writes it anew', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(readFileSync(committed, 'utf8')));
  });

  it('gives every operation a summary, an id of its own and an answer with a schema or a media type', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, operation } of operations()) {
      expect([name, typeof operation.summary]).toEqual([name, 'string']);
      expect([name, Object.keys(operation.responses).length]).not.toEqual([name, 0]);
    }
  });

  it('has no reference that leads nowhere', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    const known = Object.keys(document.components?.schemas ?? {});
    for (const [, name] of references) expect(known).toContain(name);
  });

  it('names every path parameter in its path', () => {
    for (const { name, path, operation } of operations()) {
      const declared = (operation.parameters ?? []).flatMap((parameter) =>
        'in' in parameter && parameter.in === 'path' ? [parameter.name] : [],
      );
      expect([name, declared.sort()]).toEqual([
        name,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, found]) => found).sort(),
      ]);
    }
  });
});
