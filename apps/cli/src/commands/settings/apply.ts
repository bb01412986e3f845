import { apiPaths, type SettingsPlanBody } from '@kamerton/contract';
import type { Command } from '../../command-line/command.js';
import { reasonIn, reasonOption } from '../../command-line/write-options.js';
import { exitCodes } from '../../exit-code.js';
import { InterruptedFailure } from '../../failures/interrupted-failure.js';
import { InvalidFailure } from '../../failures/invalid-failure.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import type { Session } from '../../session.js';
import { planSummary, planText } from './plan-text.js';
import { readSettings } from './read-settings.js';
import { settingsOptions } from './settings-options.js';

export const apply: Command = {
  name: 'apply',
  words: '',
  summary: 'Makes the server as a settings document says, all of it or nothing',
  positionals: [],
  options: { ...settingsOptions, ...reasonOption, yes: { kind: 'flag', alias: 'y', summary: 'Do not ask' } },
  examples: [['apply -f kamerton.yaml --yes --reason "release 42"', 'in a pipeline']],
  run: async (given, session) => {
    given.noMoreWords();
    const { api, output } = session;
    const asks = !given.flag('yes');
    if (asks && (output.json || !session.outside.stdin.isTTY || given.text('file') === '-')) {
      throw new UsageFailure('Nobody can be asked here: --yes is missing.', given.command);
    }
    const { document, locating } = await readSettings(given, session);
    const wanted = { document, prune: given.flag('prune') };
    const planned = await locating(() =>
      api.rehearse<SettingsPlanBody>({ method: 'POST', path: apiPaths.settingsPlan, body: wanted }),
    );
    if (planned.changes.length === 0) {
      output.show(planned, (style) => planText(planned, style));
      return exitCodes.done;
    }
    if (asks) {
      output.foretell((style) => planText(planned, style));
      await agree(session);
    }
    // What was looked at is what is applied: if anything moved since, the server refuses.
    const body = { ...wanted, plan_hash: planned.plan_hash, ...reasonIn(given) };
    const done = await locating(() =>
      api.write<SettingsPlanBody>({ method: 'POST', path: apiPaths.settingsApply, body }),
    );
    // Who was asked has just read all of it.
    output.show(done, (style) => (asks ? planSummary(done) : planText(done, style)));
    return exitCodes.done;
  },
};

/** @throws InvalidFailure, InterruptedFailure */
async function agree({ outside }: Session): Promise<void> {
  const answer = await outside.stdin.ask('Apply this? Only "yes" does it: ', outside.interrupted);
  if (outside.interrupted.aborted) throw new InterruptedFailure();
  if (answer?.trim().toLowerCase() !== 'yes') throw new InvalidFailure('Nothing was applied.');
}
