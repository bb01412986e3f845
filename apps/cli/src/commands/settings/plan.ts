import { apiPaths, type SettingsPlanBody } from '@kamerton/contract';
import type { Command } from '../../command-line/command.js';
import { exitCodeFor, exitCodeOption } from '../../command-line/exit-code-option.js';
import { planText } from './plan-text.js';
import { readSettings } from './read-settings.js';
import { settingsOptions } from './settings-options.js';

export const plan: Command = {
  name: 'plan',
  words: '',
  summary: 'Shows what apply would do',
  positionals: [],
  options: { ...settingsOptions, ...exitCodeOption },
  examples: [['plan -f kamerton.yaml --exit-code', 'in a pipeline: 4 means that the server differs']],
  run: async (given, session) => {
    given.noMoreWords();
    const { document, locating } = await readSettings(given, session);
    const body = { document, prune: given.flag('prune') };
    const answer = await locating(() =>
      session.api.rehearse<SettingsPlanBody>({ method: 'POST', path: apiPaths.settingsPlan, body }),
    );
    session.output.show(answer, (style) => planText(answer, style));
    return exitCodeFor(given, answer.changes.length > 0);
  },
};
