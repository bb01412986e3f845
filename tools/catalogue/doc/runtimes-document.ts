import type { CataloguedKind } from '../catalogued-kinds.ts';
import { kindChapter } from './kind-chapter.ts';

const introduction = `# Runtimes

Generated from the runtime catalogue by \`npm run docs:runtimes\`; a test fails when it no longer agrees with it. Do not edit.

For each runtime kind: what can be tuned, what its server does outside the range, where requests carry it, and what is left out
and why. Where a limit comes from something else than the runtime itself, its source stands in brackets: *model family* and
*platform* limits are Kamerton's, the runtime does not know of them.

- **outside it** tells what the runtime does with a value outside its own limits: \`refused\` with an error, \`clamped\` without
  a word, \`unchecked\` (used as it is), \`ignored\`, or unknown, which is also said where its two ends differ.
- A default that nobody could read is *unknown*, never guessed; *none* is known to be nothing.
- *(unverified)* marks what was not read in a primary source.
- *Accepted, and yet not what it looks like* is advice: the server refuses none of it, and whoever sets such values is told.
- *Differences* tell what is not as in the first table of the chapter, with the evidence for it; *not offered* is what this model,
  engine or version does not heed, refuses or does not have.

On a running server everything that can be read is read and beats this page.

What was tried on real servers stands in [real-runtimes.md](real-runtimes.md).`;

export const runtimesDocument = (kinds: readonly CataloguedKind[]): string =>
  [introduction, ...kinds.map(kindChapter)].join('\n\n');
