import { readFile } from 'node:fs/promises';
import { cataloguedKinds } from './catalogued-kinds.ts';
import { runtimesDocument } from './doc/runtimes-document.ts';

it('docs/runtimes.md says what the catalogue says (npm run docs:runtimes writes it anew)', async () => {
  const written = await readFile(new URL('../../docs/runtimes.md', import.meta.url), 'utf8');
  expect(written).toBe(`${runtimesDocument(cataloguedKinds)}\n`);
});
