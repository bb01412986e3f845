import { specEntries } from '../schema/spec-entries.js';
import { listFromString } from '../wire/list-from-string.js';
import { sglangSpecs } from './specs.js';

const container = 'sampling_params.';
const canonical: ReadonlyMap<string, string> = new Map(
  specEntries(sglangSpecs)
    .filter(({ spec }) => spec.wireName.startsWith(container))
    .map(({ parameter, spec }) => [spec.wireName.slice(container.length), parameter]),
);

const onlyNative =
  'preferred_sampling_params hold on /generate; the OpenAI routes put generation_config.json or neutral values over them.';

export interface PreferredParameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
}

/** The operator's own defaults for /generate (--preferred-sampling-params) in canonical names. */
export const preferredParameters = (preferred: unknown): PreferredParameters => {
  if (preferred === undefined || preferred === null || preferred === '') return { values: {}, warnings: [] };
  const given = typeof preferred === 'string' ? parsed(preferred) : preferred;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return {
      values: {},
      warnings: ['preferred_sampling_params is no JSON object: the defaults in force are unknown.'],
    };
  }
  const values: [string, unknown][] = [];
  const warnings: string[] = Object.keys(given).length === 0 ? [] : [onlyNative];
  for (const [name, value] of Object.entries(given)) {
    const parameter = canonical.get(name);
    if (parameter !== undefined) values.push([parameter, name.startsWith('stop') ? listFromString(value) : value]);
    else
      warnings.push(
        `preferred_sampling_params sets ${name.slice(0, 80)}, which is no parameter that can be tuned here.`,
      );
  }
  return { values: Object.fromEntries(values), warnings };
};

const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // Told as a warning by the caller: a server whose own default is no JSON does not start.
    return null;
  }
};
