import { apiPaths, type ConfigBody } from '@kamerton/contract';
import { addressOf, addressOptions, modelPositional, type Address } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import type { Given } from '../../command-line/given.js';
import { exitCodes } from '../../exit-code.js';
import { InvalidFailure } from '../../failures/invalid-failure.js';
import { setPaths } from '../../http/set-paths.js';
import { definitionOf, unknownParameter } from '../../values/known-definition.js';
import { momentOf } from '../../values/moment.js';
import { configText } from './config-text.js';
import { parameterDocument, parameterText } from './parameter-text.js';

export const get: Command = {
  name: 'get',
  words: '[model] [parameter]',
  summary: 'Shows effective values and where each comes from',
  positionals: [modelPositional, { name: 'parameter', summary: 'Only this one, in full', completes: 'parameter' }],
  options: {
    ...addressOptions,
    at: { kind: 'text', summary: 'As it was then: RFC 3339, or how long ago (15m, 2h, 7d)' },
    overrides: { kind: 'flag', summary: 'Only what this set itself sets and rules' },
    ladder: { kind: 'flag', summary: 'Every rung of every parameter, not only the winner' },
  },
  examples: [
    ['get llama3:8b', 'what the model does when a request is silent'],
    ['get llama3:8b temperature --profile terse', 'one parameter, rung by rung'],
    ['get llama3:8b --at 2d', 'the same, as it was two days ago'],
  ],
  run: async (given, { api, output, outside, language }) => {
    const address = addressOf(given);
    const parameter = given.optionalWord();
    given.noMoreWords();
    const config = await api.get<ConfigBody>(pathOf(given, address, outside.now()));
    if (config.profile_fallback) {
      output.note((style) => style.yellow(`There is no profile ${address.profile}; this is the model's own set.\n`));
    }
    if (parameter === undefined) {
      const view = { overridesOnly: given.flag('overrides'), ladder: given.flag('ladder'), language };
      output.show(config, (style) => configText(config, view, style));
      return exitCodes.done;
    }
    const definition = definitionOf(config.generation_schema, parameter);
    if (definition === undefined) throw notThere(config, parameter);
    const document = parameterDocument(config, parameter, definition);
    output.show(document, (style) => parameterText(document, language, style));
    return exitCodes.done;
  },
};

function pathOf(given: Given, address: Address, now: Date): string {
  const text = given.text('at');
  if (text === undefined) return setPaths(address).config();
  const at = momentOf(text, now);
  if (address.model === null) return apiPaths.runtimeConfig(address.runtime, { at });
  const { model, runtime, profile } = address;
  return apiPaths.modelConfig(model, { runtime, profile, at });
}

function notThere(
  { generation_schema: schema, schema_omissions: omissions, schema_problem: problem }: ConfigBody,
  name: string,
) {
  const omission = omissions.find(({ parameter }) => parameter === name);
  if (omission !== undefined) return new InvalidFailure(`${name} is not heeded by this model: ${omission.evidence}`);
  if (problem !== null && Object.keys(schema).length === 0) return new InvalidFailure(problem.message);
  const finding = unknownParameter(schema, name);
  return new InvalidFailure(finding.message, [finding]);
}
