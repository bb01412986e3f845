import { apiPaths, type RuntimeBody, type RuntimeStatus } from '@kamerton/contract';
import type { Command } from '../../command-line/command.js';
import { exitCodes } from '../../exit-code.js';
import { atPage } from '../../http/at-page.js';
import { everyItem } from '../../http/every-item.js';
import { table, type Cell } from '../../output/table.js';
import type { Style } from '../../output/style.js';

export const runtimes: Command = {
  name: 'runtimes',
  words: '',
  summary: 'Lists the runtimes and how they are',
  positionals: [],
  options: {},
  run: async (given, { api, output }) => {
    given.noMoreWords();
    const wanted = given.text('runtime');
    const all = await everyItem<RuntimeBody>(api, atPage(apiPaths.runtimes));
    const items = all.filter(({ id }) => wanted === undefined || id === wanted);
    output.show({ items }, (style) => runtimeTable(items, style));
    return exitCodes.done;
  },
};

const emphasis = { up: 'green', down: 'red', unknown: 'yellow' } as const satisfies Record<RuntimeStatus, keyof Style>;

function runtimeTable(items: readonly RuntimeBody[], style: Style): string {
  if (items.length === 0) return 'No runtimes.\n';
  return table(['RUNTIME', 'KIND', 'STATUS', 'VERSION', 'MODELS', 'ADDRESS', 'NOTES'], items.map(row), style);
}

const row = (runtime: RuntimeBody): readonly Cell[] => [
  runtime.id,
  runtime.kind,
  { text: runtime.status, as: emphasis[runtime.status] },
  runtime.version ?? '',
  String(runtime.model_count),
  runtime.base_url,
  [runtime.demo && 'demo', !runtime.enabled && 'disabled', runtime.last_error].filter(Boolean).join('; '),
];
