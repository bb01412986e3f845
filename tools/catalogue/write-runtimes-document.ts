/** `npm run docs:runtimes`: writes docs/runtimes.md from the runtime catalogue. */
import { writeFileSync } from 'node:fs';
import { cataloguedKinds } from './catalogued-kinds.ts';
import { runtimesDocument } from './doc/runtimes-document.ts';

writeFileSync(new URL('../../docs/runtimes.md', import.meta.url), `${runtimesDocument(cataloguedKinds)}\n`);
