import type { ConfigBody, ShownDefinition } from '@kamerton/contract';
import type { EffectiveValue, Language } from '@kamerton/parameter-schema';
import { printable } from '../../output/printable.js';
import { table, type Cell } from '../../output/table.js';
import type { Style } from '../../output/style.js';
import { placeText } from '../../render/place-text.js';
import { policyText } from '../../render/policy-text.js';
import { rangeText } from '../../render/range-text.js';
import { effectiveText, valueText } from '../../render/value-text.js';
import { ladderLines } from './ladder-lines.js';

export interface ConfigView {
  readonly overridesOnly: boolean;
  readonly ladder: boolean;
  readonly language: Language;
}

/** A whole configuration: what set it is, what stands in it, what comes out. */
export function configText(config: ConfigBody, view: ConfigView, style: Style): string {
  const body = view.overridesOnly ? ownTable(config, style) : effectiveTable(config, view, style);
  return [heading(config, style), body, invalidLines(config, style)].join('');
}

function heading(config: ConfigBody, style: Style): string {
  const { version, runtime_kind: kind, runtime_version: runtimeVersion, schema_status: status, as_of: asOf } = config;
  const facts = [`version ${version}`, [kind, runtimeVersion].filter(Boolean).join(' '), `schema ${status}`];
  const lines = [
    `${style.bold(printable(placeText(config)))} ${style.dim(printable(`(${facts.join(', ')})`))}`,
    ...(asOf === null ? [] : [`As it was at ${asOf.at}, with the schema known since ${asOf.schema_since}`]),
    ...(asOf?.schema_is_later === true
      ? [style.yellow('Of that time no schema was kept; this is the earliest one.')]
      : []),
    ...(config.schema_problem === null ? [] : [style.yellow(printable(config.schema_problem.message))]),
    ...(config.drift === null
      ? []
      : [style.yellow(`Something moved beneath the overrides since ${config.drift.since}.`)]),
  ];
  return `${lines.join('\n')}\n`;
}

function effectiveTable(config: ConfigBody, { ladder, language }: ConfigView, style: Style): string {
  const shown = definitionsInOrder(config);
  if (shown.length === 0) return '';
  const rows = shown.map(([name, definition]) => effectiveRow(name, definition, config.effective[name]));
  const [head = '', ...lines] = table(['PARAMETER', 'VALUE', 'SOURCE', 'POLICY', 'VERDICT', 'TAKES'], rows, style)
    .trimEnd()
    .split('\n');
  const withLadders = lines.map((line, index) => {
    const effective = config.effective[shown[index]?.[0] ?? ''];
    return ladder && effective ? `${line}\n${ladderLines(effective, language, style)}` : `${line}\n`;
  });
  return `${head}\n${withLadders.join('')}`;
}

const definitionsInOrder = ({ generation_schema: schema }: ConfigBody): [string, ShownDefinition][] =>
  Object.entries(schema).sort(([, a], [, b]) => a.order - b.order);

function effectiveRow(
  name: string,
  definition: ShownDefinition,
  effective: EffectiveValue | undefined,
): readonly Cell[] {
  const { value, source = 'unknown', sent = false, policy } = effective ?? {};
  return [
    name,
    { text: effectiveText(value), as: sent ? 'bold' : 'dim' },
    source,
    policy === undefined ? '' : policyText(policy),
    definition.verdict ?? '',
    rangeText(definition),
  ];
}

function ownTable({ overrides, policies, generation_schema: schema }: ConfigBody, style: Style): string {
  const names = [...new Set([...Object.keys(overrides), ...Object.keys(policies)])];
  if (names.length === 0) return 'Nothing is set here.\n';
  const ordered = names.sort((a, b) => (schema[a]?.order ?? Infinity) - (schema[b]?.order ?? Infinity));
  const rows = ordered.map((name) => {
    const [value, policy] = [overrides[name], policies[name]];
    return [name, value === undefined ? '' : valueText(value), policy === undefined ? '' : policyText(policy)];
  });
  return table(['PARAMETER', 'OVERRIDE', 'POLICY'], rows, style);
}

const invalidLines = ({ invalid_overrides: invalid }: ConfigBody, style: Style): string =>
  invalid.map(({ message }) => `${style.yellow(printable(`Not used: ${message}`))}\n`).join('');
