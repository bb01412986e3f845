import type { ConfigBody, ConfigPatchBody, ConfigWriteBody } from '@kamerton/contract';
import type { ParameterValue } from '@kamerton/parameter-schema';
import { addressOf, addressOptions, modelPositional, type Address } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import type { Given } from '../../command-line/given.js';
import { ifMatchIn, reasonIn, writeOptions, writeQuery } from '../../command-line/write-options.js';
import { exitCodes } from '../../exit-code.js';
import { InvalidFailure } from '../../failures/invalid-failure.js';
import { RefusedFailure } from '../../failures/refused-failure.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import { setPaths } from '../../http/set-paths.js';
import type { Session } from '../../session.js';
import { assignments, type Assignment } from '../../values/assignment.js';
import { readValues } from '../../values/read-values.js';
import { writeDocument } from '../../writing/write-document.js';
import { writeSet } from '../../writing/write-set.js';
import { writeText } from '../../writing/write-text.js';
import { changesPolicies, policyChangesIn, policyPatch, type PolicyChanges } from './policy-changes.js';
import { policyOptions } from './policy-options.js';
import { ruleValues } from './rule-values.js';

/** Others may write between our reading the policies and our writing them; that often it is not a coincidence any more. */
const mostRounds = 5;

interface Wanted {
  readonly address: Address;
  readonly values: readonly Assignment[];
  readonly removed: readonly string[];
  readonly policies: PolicyChanges;
  readonly expected: { readonly ifMatch?: string };
}

export const set: Command = {
  name: 'set',
  words: '[model] [assignments..]',
  summary: 'Sets overrides and policies',
  positionals: [
    modelPositional,
    { name: 'assignments', summary: 'name=value sets, name= removes', completes: 'assignment' },
  ],
  options: {
    ...addressOptions,
    unset: { kind: 'list', summary: 'Remove the override of this parameter', completes: 'parameter' },
    ...policyOptions,
    ...writeOptions,
  },
  examples: [
    ['set llama3:8b temperature=0.4 stop="END,###" --reason "calmer"', 'two overrides'],
    ['set llama3:8b seed=7 --force seed', 'an override that no request can change'],
    ['set --all-models --runtime ollama --max max_tokens=2048', 'a bound for every model of a runtime'],
    ['set llama3:8b temperature=1.2 --dry-run', 'what would change, for whom'],
  ],
  run: async (given, session) => {
    const wanted = wantedIn(given);
    const body = await write(given, session, wanted, mostRounds);
    const document = writeDocument(body);
    session.output.show(document, (style) => writeText(document, style));
    return exitCodes.done;
  },
};

/** @throws UsageFailure */
function wantedIn(given: Given): Wanted {
  const address = addressOf(given);
  const all = assignments(given.remainingWords());
  const values = all.filter(({ text }) => text !== '');
  const removed = [...all.filter(({ text }) => text === '').map(({ name }) => name), ...given.texts('unset')];
  const policies = policyChangesIn(given);
  const twice = values.find(({ name }) => removed.includes(name));
  if (twice !== undefined) throw new UsageFailure(`${twice.name} cannot be set and removed at once.`, given.command);
  if (all.length === 0 && removed.length === 0 && !changesPolicies(policies)) {
    throw new UsageFailure('Nothing to set: name=value is missing.', given.command);
  }
  return { address, values, removed, policies, expected: ifMatchIn(given) };
}

async function write(given: Given, session: Session, wanted: Wanted, rounds: number): Promise<ConfigWriteBody> {
  const { api } = session;
  const config = await api.get<ConfigBody>(setPaths(wanted.address).config());
  // Policies are sent in whole, so what they were read from must still stand.
  const guarded = wanted.expected.ifMatch === undefined && changesPolicies(wanted.policies) && !config.profile_fallback;
  const query = writeQuery(given);
  try {
    return await writeSet(api, query.dry_run === true, {
      method: 'PATCH',
      path: pathAt(wanted.address, config.runtime)(query),
      body: patchFor(wanted, config, session, reasonIn(given)),
      ...(guarded ? { ifMatch: `"${config.version}"` } : wanted.expected),
    });
  } catch (error) {
    const overtaken = guarded && error instanceof RefusedFailure && error.problem.code === 'VERSION_CONFLICT';
    if (!overtaken || rounds <= 1) throw error;
    return write(given, session, wanted, rounds - 1);
  }
}

/** On the runtime that was read from, although another one may have got the model meanwhile. */
const pathAt = (address: Address, runtime: string) => setPaths({ ...address, runtime }).config;

/** @throws InvalidFailure */
function patchFor(
  { values, removed, policies }: Wanted,
  config: ConfigBody,
  session: Session,
  reason: object,
): ConfigPatchBody {
  const { generation_schema: schema, schema_problem: problem } = config;
  if (problem !== null && Object.keys(schema).length === 0 && values.length > 0)
    throw new InvalidFailure(problem.message);
  const set: Readonly<Record<string, ParameterValue>> = readValues(schema, values, session.language);
  const before = config.profile_fallback ? {} : config.policies;
  return {
    ...reason,
    params: { ...set, ...Object.fromEntries(removed.map((name) => [name, null])) },
    ...(changesPolicies(policies) && { policies: policyPatch(policies, before, ruleValues(schema, policies)) }),
  };
}
