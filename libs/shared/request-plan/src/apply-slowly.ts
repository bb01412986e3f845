import type { GenerationSchema } from '@kamerton/parameter-schema';
import { occurrencesIn } from '@kamerton/runtime-catalog';
import { BodyDraft } from './body-draft.js';
import { decide } from './decide.js';
import type { Decision } from './decide.js';
import type { AppliedRequest } from './plan.js';
import type { PlanGround } from './plan-ground.js';
import { reportOf } from './report-of.js';
import { settleRules } from './settle-rules.js';

const noOccurrences: readonly never[] = [];
const nothingWithheld: ReadonlySet<string> = new Set();

/** The general way, for any request: finds the parameters in it, judges them, and writes a new body. */
export const applySlowly = (ground: PlanGround, request: Readonly<Record<string, unknown>>): AppliedRequest => {
  const draft = new BodyDraft(request);
  const given = occurrencesIn(ground.places, request);
  const decisions: Decision[] = [];
  for (const planned of ground.parameters) {
    const occurrences = given.get(planned.compiled.name);
    if (occurrences === undefined && planned.standing === null && planned.untransportable === null) continue;
    decisions.push(decide(planned, occurrences ?? noOccurrences, draft));
  }
  const withheld = ground.schema.rules.length === 0 ? nothingWithheld : settle(ground.schema, decisions);

  for (const { occurrences } of decisions) for (const { path } of occurrences) draft.remove(path);
  for (const { planned, sent } of decisions) {
    if (sent !== null && planned.field !== null && !withheld.has(planned.compiled.name)) {
      draft.write(planned.field.path, sent.wireValue);
    }
  }
  if (draft.body['model'] === undefined || draft.body['model'] === null) draft.body['model'] = ground.model;
  return { body: draft.body, report: reportOf(ground, decisions, withheld) };
};

const settle = (schema: GenerationSchema, decisions: readonly Decision[]): ReadonlySet<string> => {
  const sent = decisions.flatMap((decision) =>
    decision.sent === null ? [] : [[decision.planned.compiled.name, decision.sent] as const],
  );
  return settleRules(schema, new Map(sent));
};
