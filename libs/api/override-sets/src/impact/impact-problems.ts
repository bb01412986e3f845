import type { ImpactProblem } from '@kamerton/contract';
import {
  adviceMessage,
  checkAdvice,
  checkRules,
  issueMessage,
  otherAdvised,
  otherParameter,
  type EffectiveValues,
  type Language,
} from '@kamerton/parameter-schema';
import { knownValues } from '../reading/config-body.js';
import type { ImpactModel } from './impact-ground.js';

/** What goes badly together after a write, and whether it did so before; what is refused first. */
export function impactProblems(
  model: Pick<ImpactModel, 'schema' | 'advice'>,
  before: EffectiveValues,
  after: EffectiveValues,
  language: Language,
): readonly ImpactProblem[] {
  const were = new Set<object>(problemsOf(model, before, language).map(({ origin }) => origin));
  return problemsOf(model, after, language).map(({ origin, ...problem }) => ({ ...problem, before: were.has(origin) }));
}

interface Problem extends Omit<ImpactProblem, 'before'> {
  /** The rule or the advice, by which a problem is known again. */
  readonly origin: object;
}

function problemsOf(
  { schema, advice }: Pick<ImpactModel, 'schema' | 'advice'>,
  effective: EffectiveValues,
  language: Language,
): readonly Problem[] {
  const values = knownValues(effective);
  const isSent = (name: string): boolean => effective[name]?.sent === true;
  const broken = checkRules(schema, values, { isSent }).flatMap((issue): readonly Problem[] =>
    issue.rule === undefined
      ? []
      : [
          {
            origin: issue.rule,
            kind: 'rule',
            parameters: [issue.rule.parameter, otherParameter(issue.rule)],
            message: issueMessage(issue, language),
          },
        ],
  );
  const given = checkAdvice(schema, advice, values, isSent).map((each): Problem => ({
    origin: each.advice,
    kind: 'advice',
    parameters: [each.advice.parameter, otherAdvised(each.advice)],
    message: adviceMessage(each, language),
  }));
  return [...broken, ...given];
}
