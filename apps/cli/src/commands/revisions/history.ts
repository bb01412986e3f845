import type { RevisionBody } from '@kamerton/contract';
import { addressOf, addressOptions, modelPositional } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import { exitCodes } from '../../exit-code.js';
import { everyItem } from '../../http/every-item.js';
import { setPaths } from '../../http/set-paths.js';
import { revisionLines } from './revision-lines.js';

const usualLimit = 20;
const largestPage = 500;

export const history: Command = {
  name: 'history',
  words: '[model]',
  summary: 'Lists the revisions of an override set, newest first',
  positionals: [modelPositional],
  options: { ...addressOptions, limit: { kind: 'text', summary: `At most so many [${usualLimit}]; 0: all` } },
  run: async (given, { api, output }) => {
    const paths = setPaths(addressOf(given));
    given.noMoreWords();
    const limit = given.count('limit') ?? usualLimit;
    const atMost = limit === 0 ? Number.POSITIVE_INFINITY : limit;
    const pageSize = Math.min(atMost, largestPage);
    const items = await everyItem<RevisionBody>(api, (page) => paths.revisions({ limit: pageSize, ...page }), atMost);
    output.show({ items }, (style) => revisionLines(items, style));
    return exitCodes.done;
  },
};
