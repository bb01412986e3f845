import { type ConfigBody, type InheritedPolicy, rungOf } from '@kamerton/contract';
import { type Layer, type ParameterDefinition, type ParameterValues, resolve } from '@kamerton/parameter-schema';
import { definitions } from './definitions';

export interface ConfigFixture extends Partial<
  Omit<ConfigBody, 'effective' | 'current_values' | 'inherited_policies'>
> {
  /** What the model's own file sets. */
  readonly modelFile?: ParameterValues;
  /** What stands on the runtime-wide rung. */
  readonly runtimeWide?: Pick<Layer, 'values' | 'policies'>;
  /** What stands on the model's own rung beneath a profile. */
  readonly modelOwn?: Pick<Layer, 'values' | 'policies'>;
}

const attribution = { user_id: 'piotr', at: '2026-03-10T09:00:00.000Z' };

/** An answer of GET /models/{model}/config whose effective values are what the API would make of it. */
export const configBody = ({ modelFile = {}, runtimeWide, modelOwn, ...given }: ConfigFixture = {}): ConfigBody => {
  const body = { ...plainBody, ...given };
  const byUser = Object.fromEntries(Object.keys(body.overrides).map((name) => [name, attribution]));
  const beneath = [
    ...(runtimeWide ? [{ source: 'runtime_override' as const, ...runtimeWide }] : []),
    ...(modelOwn ? [{ source: 'model_override' as const, ...modelOwn }] : []),
  ];
  const layers: readonly Layer[] = [
    { source: 'runtime_catalog', values: defaultsOf(body.generation_schema) },
    { source: 'model_file', values: modelFile },
    ...beneath,
    { source: rungOf(body), values: body.overrides, policies: body.policies, attribution: byUser },
  ];
  const effective = resolve({ parameters: body.generation_schema, rules: body.schema_rules }, layers);
  const current = Object.entries(effective).flatMap(([name, { value }]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...body,
    effective,
    current_values: Object.fromEntries(current),
    inherited_policies: inheritedPolicies(beneath),
  };
};

const inheritedPolicies = (
  beneath: readonly (Pick<Layer, 'policies'> & { readonly source: InheritedPolicy['rung'] })[],
): ConfigBody['inherited_policies'] => {
  const byParameter: Record<string, InheritedPolicy[]> = {};
  for (const { source, policies = {} } of beneath) {
    for (const [name, policy] of Object.entries(policies)) {
      (byParameter[name] ??= []).push({ rung: source, policy, updated_by: 'olga', updated_at: attribution.at });
    }
  }
  return byParameter;
};

const defaultsOf = (parameters: Readonly<Record<string, ParameterDefinition>>): ParameterValues =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, definition]) =>
      definition.default === undefined || definition.default === null ? [] : [[name, definition.default]],
    ),
  );

const plainBody: Omit<ConfigBody, 'effective' | 'current_values' | 'inherited_policies'> = {
  model: 'llama3:8b',
  runtime: 'ollama',
  runtime_kind: 'ollama',
  runtime_version: '0.12.3',
  demo: false,
  profile: null,
  profile_fallback: false,
  version: 7,
  schema_status: 'ready',
  schema_problem: null,
  schema_hash: 'sha256:00',
  generation_schema: definitions,
  schema_rules: [
    { kind: 'at_most', parameter: 'min_tokens', limit_parameter: 'max_tokens', evidence: 'sampling_params.py' },
  ],
  schema_advice: [],
  schema_omissions: [],
  overrides: {},
  policies: {},
  invalid_overrides: [],
  drift: null,
  verdicts: {},
  updated_at: '2026-03-10T09:00:00.000Z',
  updated_by: 'piotr',
  as_of: null,
};
