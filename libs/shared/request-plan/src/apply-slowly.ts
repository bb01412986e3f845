import { misspeltNulls, occurrencesIn } from '@kamerton/runtime-catalog';
import type { Occurrence, WirePlaces } from '@kamerton/runtime-catalog';
import { BodyDraft } from './body-draft.js';
import { decide } from './decide.js';
import type { Decision } from './decide.js';
import type { AppliedRequest } from './plan.js';
import type { PlanGround } from './plan-ground.js';
import { isSilent } from './planned-parameter.js';
import { reportOf } from './report-of.js';
import type { RuleSettlement } from './rule-settlement.js';
import type { SentValue } from './sent-value.js';
import { settleRules } from './settle-rules.js';

const noOccurrences: readonly never[] = [];

/** The general way, for any request: finds the parameters in it, judges them, and writes a new body. */
export const applySlowly = (ground: PlanGround, request: Readonly<Record<string, unknown>>): AppliedRequest => {
  const draft = new BodyDraft(request);
  const given = occurrencesIn(ground.places, request);
  clearTheWay(ground.places, given, draft);
  const decisions: Decision[] = [];
  for (const planned of ground.parameters) {
    const occurrences = given.get(planned.compiled.name);
    if (occurrences === undefined && isSilent(planned)) continue;
    decisions.push(decide(planned, occurrences ?? noOccurrences, draft));
  }
  if (ground.places.folds) for (const path of misspeltNulls(ground.places, request)) draft.remove(path);
  const withheld = settle(ground.rules, given, decisions);

  for (const { occurrences } of decisions) for (const { path } of occurrences) draft.remove(path);
  for (const { planned, sent } of decisions) {
    if (sent !== null && planned.field !== null && !withheld.has(planned.compiled.name)) {
      draft.write(planned.field.path, sent.wireValue);
    }
  }
  if (ground.model !== null) draft.body['model'] ??= ground.model;
  return { body: draft.body, report: reportOf(ground, decisions, withheld) };
};

/** A canonical name may be the dialect's word for a container (`thinking` where it wants `thinking.type`). */
const clearTheWay = (
  { below }: WirePlaces,
  given: ReadonlyMap<string, readonly Occurrence[]>,
  draft: BodyDraft,
): void => {
  for (const occurrences of given.values()) {
    for (const { path } of occurrences) if (path.length === 1 && below.has(path.join())) draft.remove(path);
  }
};

const settle = (
  { schema, concerned, withheld }: RuleSettlement,
  given: ReadonlyMap<string, unknown>,
  decisions: readonly Decision[],
): ReadonlySet<string> => {
  if (![...given.keys()].some((name) => concerned.has(name))) return withheld;
  const sent = new Map<string, SentValue>();
  for (const decision of decisions) {
    if (decision.sent !== null) sent.set(decision.planned.compiled.name, decision.sent);
  }
  return settleRules(schema, sent);
};
