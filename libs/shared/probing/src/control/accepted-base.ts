import type { Inquiry } from '../asking/inquiry.js';
import type { Refused } from '../asking/outcome.js';
import type { Respondent } from '../asking/respondent.js';
import type { Values } from '../asking/values.js';

/** Those of the values that the server takes; or why it takes not even a plain request. */
export function* acceptedBase(respondent: Respondent, prompt: string, wanted: Values): Inquiry<Values | Refused> {
  const together = yield* respondent.ask(prompt, wanted);
  if (together.kind === 'answered') return wanted;
  let accepted: Values = {};
  for (const [name, value] of Object.entries(wanted)) {
    const outcome = yield* respondent.ask(prompt, { ...accepted, [name]: value });
    if (outcome.kind === 'answered') accepted = { ...accepted, [name]: value };
  }
  if (Object.keys(accepted).length > 0) return accepted;
  const plain = yield* respondent.ask(prompt, {});
  return plain.kind === 'answered' ? {} : plain;
}

export const isRefused = (base: Values | Refused): base is Refused => base['kind'] === 'refused';
