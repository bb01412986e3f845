import type { ConfigWriteBody } from '@kamerton/contract';
import { addressOf, addressOptions, modelPositional } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import { ifMatchIn, reasonIn, writeOptions, writeQuery } from '../../command-line/write-options.js';
import { exitCodes } from '../../exit-code.js';
import { setPaths } from '../../http/set-paths.js';
import { revisionNumber } from '../../values/revision-number.js';
import { writeDocument } from '../../writing/write-document.js';
import { writeSet } from '../../writing/write-set.js';
import { writeText } from '../../writing/write-text.js';

export const restore: Command = {
  name: 'restore',
  words: '[model] [revision]',
  summary: 'Makes a new revision with the content of an earlier one',
  positionals: [modelPositional, { name: 'revision', summary: 'Version, as history lists it' }],
  options: { ...addressOptions, ...writeOptions },
  examples: [['restore llama3:8b 4 --reason "answers got worse"', 'back to what version 4 was']],
  run: async (given, { api, output }) => {
    const address = addressOf(given);
    const version = revisionNumber(given.word('revision'));
    given.noMoreWords();
    const query = writeQuery(given);
    const body = await writeSet<ConfigWriteBody>(api, query.dry_run === true, {
      method: 'POST',
      path: setPaths(address).restore(version, query),
      body: reasonIn(given),
      ...ifMatchIn(given),
    });
    const document = writeDocument(body);
    output.show(document, (style) => writeText(document, style));
    return exitCodes.done;
  },
};
