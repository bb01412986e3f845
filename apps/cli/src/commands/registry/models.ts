import { apiPaths, type ModelBody } from '@kamerton/contract';
import type { Command } from '../../command-line/command.js';
import { exitCodes } from '../../exit-code.js';
import { everyItem } from '../../http/every-item.js';
import { modelTable } from './model-table.js';

export const models: Command = {
  name: 'models',
  words: '[query]',
  summary: 'Lists the models that Kamerton knows',
  positionals: [{ name: 'query', summary: 'Part of the name' }],
  options: { overridden: { kind: 'flag', summary: 'Only those with overrides of their own' } },
  examples: [['models llama --overridden', 'which llamas are tuned']],
  run: async (given, { api, output }) => {
    const q = given.optionalWord();
    given.noMoreWords();
    const overridden = given.flag('overridden') ? true : undefined;
    const filter = { runtime: given.text('runtime'), q, overridden, limit: 500 };
    const items = await everyItem<ModelBody>(api, (page) => apiPaths.models({ ...filter, ...page }));
    output.show({ items }, (style) => modelTable(items, style));
    return exitCodes.done;
  },
};
