import type { CrossParameterRule } from '@kamerton/parameter-schema';
import type { DiscoveryRequest, RuntimeKind } from '@kamerton/runtime-catalog';
import type { CataloguedKind } from '../catalogued-kinds.ts';
import { dialectTable } from './dialect-table.ts';
import { differencesTable } from './differences-table.ts';
import { parameterTable } from './parameter-table.ts';
import { ruleWords } from './rule-words.ts';
import { code, table } from './words.ts';

/** All that the catalogue knows of one runtime kind. */
export const kindChapter = ({ kind, variants }: CataloguedKind): string => {
  const [usual, ...others] = variants.map(({ title, facts }) => ({ title, schema: kind.schema(facts, 'en') }));
  if (usual === undefined) throw new Error(`${kind.id} has no example to show`);
  const differences = others.map(({ title, schema }) => ({ title, words: differencesTable(usual.schema, schema) }));
  return [
    `## ${kind.name} (${code(kind.id)})`,
    bullets(kind),
    `### Parameters: ${usual.title}`,
    parameterTable(usual.schema),
    ...(usual.schema.schema.rules.length > 0 ? ['Rules between parameters:', rules(usual.schema.schema.rules)] : []),
    ...differences.map(({ title, words }) =>
      [`### Differences: ${title}`, words === '' ? 'None.' : words].join('\n\n'),
    ),
    '### Where requests carry them',
    dialectTable(kind.dialects),
    '### Left out on purpose',
    table(
      ['wire name', 'reason'],
      kind.deliberateOmissions.map(({ wireName, reason }) => [code(wireName), reason]),
    ),
  ].join('\n\n');
};

const bullets = ({ discovery, usualPorts, billedPerCall, probing }: RuntimeKind): string =>
  [
    usualPorts.length === 0 ? 'No usual port.' : `Looked for on port ${usualPorts.join(', ')}.`,
    `Version: ${newestFirst([discovery.versionRequest, ...(discovery.olderVersionRequests ?? [])])}. Models: ${newestFirst(
      [discovery.listRequest, ...(discovery.olderLists ?? []).map((list) => list.request)],
    )}.`,
    `Other answers that are read: ${otherRequests(discovery)}.`,
    probing.wrongTypeStatus === null
      ? 'What becomes of a value of the wrong JSON type is not known.'
      : `A value of the wrong JSON type is refused with HTTP ${probing.wrongTypeStatus}.`,
    ...(billedPerCall ? ['Each generation may cost money: never verified unless a person accepts the costs.'] : []),
  ]
    .map((line) => `- ${line}`)
    .join('\n');

const newestFirst = (requests: readonly (DiscoveryRequest | null)[]): string =>
  requests.map((each) => (each === null ? 'not told' : request(each))).join(', before that ');

const otherRequests = ({ runtimeRequests, modelRequest }: RuntimeKind['discovery']): string => {
  const ofModel = modelRequest?.('{model}') ?? null;
  const requests = [...Object.values(runtimeRequests), ...(ofModel === null ? [] : [ofModel])];
  return requests.length === 0 ? 'none' : requests.map(request).join(', ');
};

const request = ({ method, path }: DiscoveryRequest): string => code(`${method} ${decodeURIComponent(path)}`);

const rules = (all: readonly CrossParameterRule[]): string => all.map((rule) => `- ${ruleWords(rule)}`).join('\n');
