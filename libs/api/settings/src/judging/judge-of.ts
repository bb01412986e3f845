import type { ModelSchemas } from '@kamerton/api-model-schemas';
import { runtimeWideTarget, type OverrideTarget } from '@kamerton/api-override-sets';
import type { ModelKnowledge, SetAddress } from '@kamerton/api-database';
import type { Language } from '@kamerton/parameter-schema';
import { foundModels } from './found-models.js';
import type { Judge, Unjudgeable } from './judge.js';
import type { RuntimeKnowledge } from './runtime-knowledge.js';
import type { RuntimeAnswer } from './runtime-looks.js';
import { schemaMissing, unknown } from './unjudgeable.js';

/** Judges by what is known, and by what was found on behalf of the document. */
export function judgeOf(
  knowledge: readonly RuntimeKnowledge[],
  answers: ReadonlyMap<string, RuntimeAnswer>,
  schemas: ModelSchemas,
  language: Language,
): Judge {
  const runtimes = new Map(
    knowledge.map((known) => [known.runtime.id, withFindings(known, answers.get(known.runtime.id), schemas, language)]),
  );
  return (address) => {
    const known = runtimes.get(address.runtimeId);
    const target = known && targetOf(known, address, schemas, language);
    return target ?? unknown(address, answers.get(address.runtimeId));
  };
}

function targetOf(
  { models, wide }: RuntimeKnowledge,
  address: SetAddress,
  schemas: ModelSchemas,
  language: Language,
): OverrideTarget | Unjudgeable | undefined {
  const model = address.model === null ? undefined : models.get(address.model);
  const target = address.model === null ? wide : model && modelTarget(model, schemas, language);
  if (target === undefined || target === null) return undefined;
  return target.status === 'missing' ? schemaMissing(target.problem) : { ...target, address };
}

/** Neither drift nor verdicts have a say in whether a value may stand. */
function modelTarget(
  model: ModelKnowledge,
  schemas: ModelSchemas,
  language: Language,
): Omit<OverrideTarget, 'address'> {
  return { ...schemas.of(model, language), language, drift: null, verdicts: {} };
}

/** What stands in the database counts for more than what a look without a trace found: it is kept as such. */
function withFindings(
  known: RuntimeKnowledge,
  answer: RuntimeAnswer | undefined,
  schemas: ModelSchemas,
  language: Language,
): RuntimeKnowledge {
  const { after } = known.runtime;
  if (after === null || answer === undefined || !('findings' in answer)) return known;
  const found = foundModels(after, answer.findings);
  const tunable = found.map((model) => schemas.of(model, language)).filter(({ status }) => status !== 'missing');
  const runtime = { ...after, status: 'up', version: answer.findings.version } as const;
  const isKnown = known.wide !== null && known.wide.status !== 'missing';
  return {
    ...known,
    models: new Map([...found.map((model) => [model.model, model] as const), ...known.models]),
    wide: isKnown
      ? known.wide
      : tunable.length === 0
        ? null
        : runtimeWideTarget({ runtime, models: tunable }, language),
  };
}
