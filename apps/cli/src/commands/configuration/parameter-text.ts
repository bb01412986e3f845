import type { ConfigBody, SetPlace, ShownDefinition, VerdictSummary } from '@kamerton/contract';
import type { EffectiveValue, Language, ParameterValue, Policy } from '@kamerton/parameter-schema';
import { placeOf } from '../../command-line/address-options.js';
import { printable } from '../../output/printable.js';
import type { Style } from '../../output/style.js';
import { placeText } from '../../render/place-text.js';
import { policyText } from '../../render/policy-text.js';
import { rangeText } from '../../render/range-text.js';
import { effectiveText, storedText } from '../../render/value-text.js';
import { ladderLines } from './ladder-lines.js';

/** One parameter of one set; what `get <model> <parameter> --json` prints. */
export interface ParameterDocument extends SetPlace {
  readonly parameter: string;
  readonly effective: EffectiveValue;
  /** Of this very set; `null`: it sets none. */
  readonly override: ParameterValue | null;
  readonly policy: Policy | null;
  readonly definition: ShownDefinition;
  readonly verdict: VerdictSummary | null;
}

export const parameterDocument = (
  config: ConfigBody,
  parameter: string,
  definition: ShownDefinition,
): ParameterDocument => ({
  ...placeOf(config),
  parameter,
  effective: config.effective[parameter] ?? { source: 'unknown', sent: false, ladder: [] },
  override: config.overrides[parameter] ?? null,
  policy: config.policies[parameter] ?? null,
  definition,
  verdict: config.verdicts[parameter] ?? null,
});

export function parameterText(document: ParameterDocument, language: Language, style: Style): string {
  const { parameter, effective, override, policy, definition, verdict } = document;
  const lines: readonly (readonly [string, string])[] = [
    ['effective', `${effectiveText(effective.value)} (${effective.source}${effective.sent ? ', sent' : ''})`],
    ['set here', storedText(override)],
    ...(policy === null ? [] : [['policy here', policyText(policy)] as const]),
    ...(effective.policy === undefined ? [] : [['policy in force', policyText(effective.policy)] as const]),
    ['takes', rangeText(definition)],
    ['wire name', definition.wire_name],
    ...(definition.scope === 'load'
      ? [['scope', 'load: a change makes the runtime load the model anew'] as const]
      : []),
    ...(verdict === null ? [] : [['verdict', `${verdict.verdict}: ${verdict.evidence}`] as const]),
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return [
    `${style.bold(printable(parameter))} ${style.dim(printable(`(${placeText(document)})`))}\n`,
    `${printable(definition.label)}. ${printable(definition.description)}\n`,
    ...lines.map(([name, text]) => `  ${style.dim(name.padEnd(width))}  ${printable(text)}\n`),
    '  ladder\n',
    ladderLines(effective, language, style),
  ].join('');
}
