import type { DiffBody, Page, RevisionBody, RevisionComparisonBody } from '@kamerton/contract';
import { addressOf, addressOptions, modelPositional } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import { exitCodeOption, exitCodeFor } from '../../command-line/exit-code-option.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import type { ApiClient } from '../../http/api-client.js';
import { setPaths, type SetPaths } from '../../http/set-paths.js';
import { diffLines } from '../../render/diff-lines.js';
import { revisionNumber } from '../../values/revision-number.js';
import { compareSets } from './compare-sets.js';
import { comparedSetsText } from './compared-sets-text.js';
import { otherAddress, otherOptions } from './other-address.js';

export const diff: Command = {
  name: 'diff',
  words: '[model] [from] [to]',
  summary: 'Compares two revisions, or two models or profiles',
  positionals: [
    modelPositional,
    { name: 'from', summary: 'Version; left out: the one before the present' },
    { name: 'to', summary: 'Version; left out: the present one' },
  ],
  options: { ...addressOptions, ...otherOptions, ...exitCodeOption },
  examples: [
    ['diff llama3:8b', 'the last change'],
    ['diff llama3:8b 3 7', 'what changed between two revisions'],
    ['diff llama3:8b --to-profile terse --effective', 'what the profile makes different'],
  ],
  run: async (given, { api, output }) => {
    const address = addressOf(given);
    const [from, to] = [given.optionalWord(), given.optionalWord()];
    given.noMoreWords();
    const other = otherAddress(given, address);
    if (other !== null) {
      if (from !== undefined) throw new UsageFailure('Compare either revisions or sets.', given.command);
      const compared = await compareSets(api, address, other, given.flag('effective'));
      output.show(compared, (style) => comparedSetsText(compared, style));
      return exitCodeFor(given, Object.keys(compared.diff).length > 0);
    }
    const compared = await compareRevisions(api, setPaths(address), from, to);
    output.show(compared, (style) => {
      const heading = `Version ${compared.from} → ${compared.to}\n`;
      return isEmpty(compared.diff) ? `${heading}No differences.\n` : `${heading}${diffLines(compared.diff, style)}`;
    });
    return exitCodeFor(given, !isEmpty(compared.diff));
  },
};

const isEmpty = (body: DiffBody): boolean => Object.keys(body).length === 0;

async function compareRevisions(
  api: ApiClient,
  paths: SetPaths,
  from: string | undefined,
  to: string | undefined,
): Promise<RevisionComparisonBody> {
  if (from === undefined) return lastChange(api, paths);
  return api.get(paths.comparison(revisionNumber(from), to === undefined ? undefined : revisionNumber(to)));
}

async function lastChange(api: ApiClient, paths: SetPaths): Promise<RevisionComparisonBody> {
  const { items } = await api.get<Page<RevisionBody>>(paths.revisions({ limit: 1 }));
  const [last] = items;
  return last === undefined
    ? { from: 0, to: 0, diff: {} }
    : { from: last.version - 1, to: last.version, diff: last.diff };
}
