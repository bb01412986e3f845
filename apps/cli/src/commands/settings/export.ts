import { apiPaths, settingsFormats, type ExportBody, type SettingsDocument } from '@kamerton/contract';
import { writeSettings } from '@kamerton/settings-document';
import { modelPositional, profileOption } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import type { Given } from '../../command-line/given.js';
import { writeOutput } from '../../command-line/write-output.js';
import { exitCodes } from '../../exit-code.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import type { Session } from '../../session.js';
import { lossReport } from '../transfers/loss-report.js';

export const exportSettings: Command = {
  name: 'export',
  words: '[model]',
  summary: 'Writes all settings as YAML, or those of one model in a format that people have',
  positionals: [modelPositional],
  options: {
    format: { kind: 'text', summary: 'With a model', choices: settingsFormats },
    output: { kind: 'text', alias: 'o', summary: 'Into this file instead of stdout', completes: 'file' },
    ...profileOption,
  },
  examples: [
    ['export > kamerton.yaml', 'everything, for Git'],
    ['export llama3:8b --format modelfile', 'PARAMETER lines'],
  ],
  run: async (given, session) => {
    const model = given.optionalWord();
    given.noMoreWords();
    const format = given.oneOf('format', settingsFormats);
    if ((model === undefined) !== (format === undefined)) {
      throw new UsageFailure(`A model and --format go together: ${settingsFormats.join(', ')}.`, given.command);
    }
    if (model === undefined || format === undefined) {
      const document = await session.api.get<SettingsDocument>(apiPaths.settings);
      return deliver(given, session, writeSettings(document), document);
    }
    const scope = { runtime: given.text('runtime'), profile: given.text('profile') };
    const body = await session.api.get<ExportBody>(apiPaths.configExport(model, { ...scope, format }));
    const losses = body.report.filter(({ fate }) => fate !== 'exact');
    if (losses.length > 0 && !session.output.json) session.output.note((style) => lossReport(losses, [], style));
    return deliver(given, session, body.text, body);
  },
};

/** To the file if one is named; then stdout has nothing to tell but, for programs, the document. */
async function deliver(given: Given, { output, outside }: Session, text: string, document: unknown) {
  const file = given.text('output');
  if (file !== undefined) await writeOutput(outside, file, text);
  output.show(document, () => (file === undefined ? text : ''));
  return exitCodes.done;
}
