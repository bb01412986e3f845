import { type ConfigBody, rungOf } from '@kamerton/contract';
import type { FieldSource } from './parameter-field';

const none: FieldSource['inheritedPolicies'] = [];

/** What a configuration tells of each parameter of its schema. */
export const fieldSources = (config: ConfigBody): readonly (readonly [string, FieldSource])[] =>
  Object.entries(config.generation_schema).map(([name, definition]) => [
    name,
    {
      definition,
      effective: config.effective[name] ?? { source: 'unknown', sent: false, ladder: [] },
      override: config.overrides[name],
      ownPolicy: config.policies[name],
      ownRung: rungOf(config),
      inheritedPolicies: config.inherited_policies[name] ?? none,
      verdict: config.verdicts[name],
      drift: config.drift?.parameters[name],
      leftOut: config.invalid_overrides.filter(({ parameter }) => parameter === name),
    },
  ]);
