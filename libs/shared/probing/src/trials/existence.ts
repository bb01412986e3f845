import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { brief } from './brief.js';
import { checkOf, inconclusive } from './observation.js';
import type { Observation } from './observation.js';

/**
 * An object where none belongs. An error that names the field shows that the server knows it; an answer shows nothing, as
 * there are servers that read leniently.
 */
export function* existence(bench: Bench, name: string): Inquiry<Observation> {
  const { respondent, ground } = bench;
  const path = respondent.pathOf(name);
  if (path === null) return inconclusive('this route has no field for it');
  const wrongTypeStatus = wrongTypeStatusOf(bench, name);
  const sent = { ...ground.base, ...brief(bench, name), [name]: undefined };
  const wrong = [{ path, value: {} }];
  const guarded = yield* respondent.ask(ground.prompt, sent, wrong);
  // What keeps the answer short may itself be what is refused.
  const outcome =
    guarded.kind === 'refused' && guarded.status !== wrongTypeStatus && 'stop' in sent
      ? yield* respondent.ask(ground.prompt, { ...sent, stop: undefined }, wrong)
      : guarded;
  const status = outcome.kind === 'refused' ? outcome.status : 200;
  const field = path.at(-1) ?? name;
  const named = outcome.kind === 'refused' && outcome.text.includes(field) ? `, naming ${field}` : '';
  const expected = wrongTypeStatus === null ? null : `HTTP ${wrongTypeStatus} for an object as its value`;
  const check = checkOf(
    bench,
    'existence',
    expected,
    `HTTP ${status}${named}`,
    wrongTypeStatus === null ? null : status === wrongTypeStatus,
  );
  return { verdict: null, evidence: `an object as its value: HTTP ${status}${named}`, checks: [check] };
}

function wrongTypeStatusOf({ respondent }: Bench, name: string): number | null {
  const { wrongTypeStatus, wrongTypeUnverified, otherWrongTypeStatus = {} } = respondent.subject.kind.probing;
  // What nobody read in a primary source is nothing to hold against a server.
  if (wrongTypeUnverified === true) return null;
  return Object.hasOwn(otherWrongTypeStatus, name) ? (otherWrongTypeStatus[name] ?? null) : wrongTypeStatus;
}
