import type { ProbeField } from '@kamerton/runtime-catalog';
import type { Inquiry } from '../asking/inquiry.js';
import { refusalText, saidBy } from '../asking/outcome.js';
import type { Respondent } from '../asking/respondent.js';
import type { GreedyControl } from './greedy-control.js';
import type { Values } from '../asking/values.js';

/** What a field that cannot exist does to the greedy text; it must do nothing, or trials by text show nothing. */
export interface Misspelt {
  readonly harmless: boolean;
  readonly note: string;
}

export function* misspeltControl(respondent: Respondent, base: Values, control: GreedyControl): Inquiry<Misspelt> {
  const field = misspeltField(respondent);
  if (field === null) return { harmless: true, note: 'no field to misspell' };
  const name = field.path.join('.');
  const outcome = yield* respondent.ask(control.prompt, { ...base, ...control.values }, [field]);
  if (outcome.kind === 'refused') {
    return { harmless: true, note: `the misspelt field ${name} is refused (${refusalText(outcome)})` };
  }
  const harmless = saidBy(outcome) === control.text;
  return {
    harmless,
    note: harmless
      ? `the misspelt field ${name} changes nothing`
      : `the misspelt field ${name} changed the greedy text: texts differ for no reason`,
  };
}

function misspeltField({ dialect }: Respondent): ProbeField | null {
  const path = dialect.fields[0]?.path;
  const last = path?.at(-1);
  if (path === undefined || last === undefined) return null;
  return { path: [...path.slice(0, -1), `${last}_misspelt`], value: 5 };
}
