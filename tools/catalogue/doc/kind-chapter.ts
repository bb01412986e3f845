import { otherParameter } from '@kamerton/parameter-schema';
import type { DiscoveryRequest, ModelSchema, RuntimeKind } from '@kamerton/runtime-catalog';
import type { CataloguedKind } from '../catalogued-kinds.ts';
import { dialectTable } from './dialect-table.ts';
import { differencesTable } from './differences-table.ts';
import { parameterTable } from './parameter-table.ts';
import { ruleWords } from './rule-words.ts';
import { adviceLines } from './advice-words.ts';
import { code, table } from './words.ts';
import { wrongTypeWords } from './wrong-type-words.ts';

/** All that the catalogue knows of one runtime kind. */
export const kindChapter = ({ kind, variants }: CataloguedKind): string => {
  const [usual, ...others] = variants.map(({ title, facts }) => ({ title, schema: kind.schema(facts, 'en') }));
  if (usual === undefined) throw new Error(`${kind.id} has no example to show`);
  const differences = others.map(({ title, schema }) => ({ title, words: differencesFrom(usual.schema, schema) }));
  return [
    `## ${kind.name} (${code(kind.id)})`,
    bullets(kind),
    `### Parameters: ${usual.title}`,
    parameterTable(usual.schema),
    ...rulesUnder('Rules between parameters:', usual.schema),
    ...adviceUnder('Accepted, and yet not what it looks like:', usual.schema),
    ...differences.map(({ title, words }) =>
      [`### Differences: ${title}`, ...(words.length === 0 ? ['None.'] : words)].join('\n\n'),
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
    wrongTypeWords(probing),
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

const differencesFrom = (usual: ModelSchema, other: ModelSchema): readonly string[] => {
  const parameters = differencesTable(usual, other);
  return [
    ...(parameters === '' ? [] : [parameters]),
    ...rulesUnder('Rules that hold here besides:', other, usual),
    ...rulesUnder('Rules that do not hold here:', usual, other),
    ...adviceUnder('Accepted here besides, and yet not what it looks like:', other, usual),
  ];
};

/** Those of one schema that another does not have, although it has both of the parameters that they are about. */
const rulesUnder = (heading: string, { schema }: ModelSchema, without?: ModelSchema): readonly string[] => {
  const had = new Set(without?.schema.rules.map(ruleWords));
  const offered = (name: string) => without === undefined || Object.hasOwn(without.schema.parameters, name);
  const words = schema.rules
    .filter((rule) => offered(rule.parameter) && offered(otherParameter(rule)))
    .map(ruleWords)
    .filter((rule) => !had.has(rule));
  return words.length === 0 ? [] : [heading, words.map((rule) => `- ${rule}`).join('\n')];
};

/** That of one schema which another does not have. */
const adviceUnder = (heading: string, { advice }: ModelSchema, without?: ModelSchema): readonly string[] => {
  const had = new Set(without?.advice.map((each) => JSON.stringify(each)));
  const lines = adviceLines(advice.filter((each) => !had.has(JSON.stringify(each))));
  return lines.length === 0 ? [] : [heading, lines.map((line) => `- ${line}`).join('\n')];
};
