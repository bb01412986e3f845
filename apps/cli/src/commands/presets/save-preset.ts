import { apiPaths, type ConfigBody, type NewPresetBody, type PresetBody } from '@kamerton/contract';
import { isParameterValue, type ParameterValue, type ParameterValues } from '@kamerton/parameter-schema';
import type { Given } from '../../command-line/given.js';
import { ifMatchIn, reasonIn } from '../../command-line/write-options.js';
import { exitCodes } from '../../exit-code.js';
import { InvalidFailure } from '../../failures/invalid-failure.js';
import { RefusedFailure } from '../../failures/refused-failure.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import type { ApiClient } from '../../http/api-client.js';
import { assignments, type Assignment } from '../../values/assignment.js';
import { fromJson } from '../../values/parse-text.js';
import type { PresetAction } from './preset-action.js';
import { presetText } from './show-presets.js';

/** Makes the preset, or replaces its values when there is one of the name. */
export const savePreset: PresetAction = async (given, { api, output }) => {
  const name = given.word('preset');
  const values = assignments(given.remainingWords());
  const description = given.text('description');
  const body = {
    params: await paramsFor(given, api, values),
    ...(description !== undefined && { description }),
    ...reasonIn(given),
  };
  const preset = await save(api, { name, ...body }, ifMatchIn(given));
  output.show(preset, (style) => presetText(preset, style));
  return exitCodes.done;
};

async function save(
  api: ApiClient,
  { name, ...body }: NewPresetBody,
  expected: { readonly ifMatch?: string },
): Promise<PresetBody> {
  try {
    return await api.write<PresetBody>({ method: 'POST', path: apiPaths.presets, body: { name, ...body } });
  } catch (error) {
    if (!(error instanceof RefusedFailure) || error.problem.code !== 'PRESET_EXISTS') throw error;
    return api.write<PresetBody>({ method: 'PATCH', path: apiPaths.preset(name), body, ...expected });
  }
}

/** A model's overrides, and over them what is typed. @throws UsageFailure, InvalidFailure */
async function paramsFor(given: Given, api: ApiClient, values: readonly Assignment[]): Promise<ParameterValues> {
  const typed = Object.fromEntries(values.map(({ name, text }) => [name, plainValue(name, text)]));
  const model = given.text('from');
  if (model === undefined) {
    if (values.length === 0) throw new UsageFailure('A preset needs values: name=value, or --from a model.', 'presets');
    return typed;
  }
  const profile = given.text('from-profile');
  const config = await api.get<ConfigBody>(apiPaths.modelConfig(model, { runtime: given.text('runtime'), profile }));
  if (config.profile_fallback) throw new InvalidFailure(`${model} has no profile ${profile}.`);
  return { ...config.overrides, ...typed };
}

/** A preset belongs to no model, so no schema says how to read a value: what is JSON is that, all else is text. */
function plainValue(name: string, text: string): ParameterValue {
  const value = fromJson(text);
  if (value === undefined && text !== '') return text;
  if (isParameterValue(value)) return value;
  throw new InvalidFailure(
    `${name}: a preset holds numbers, true and false, texts and lists, not ${text || 'nothing'}.`,
  );
}
