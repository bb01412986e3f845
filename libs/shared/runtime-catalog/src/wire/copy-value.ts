import type { CopyFate, CopyReportEntry } from '@kamerton/contract';
import { isParameterValue, issueMessage, validateValue } from '@kamerton/parameter-schema';
import type { ParameterDefinition } from '@kamerton/parameter-schema';
import type { PenaltyReach, RuntimeKind } from '../runtime-kind.js';
import { expressThere, meaningIn } from './express-there.js';
import { wireReportEntry } from './wire-report.js';
import { dialectOfSide } from './wire-side.js';
import type { WireSide } from './wire-side.js';

/** One value on its way to another model; see `copyValues`. */
export const copyValue = (parameter: string, value: unknown, from: WireSide, to: WireSide): CopyReportEntry => {
  const lost = (fate: CopyFate, reason: string): CopyReportEntry => ({ parameter, value, fate, there: null, reason });

  const definition = definitionIn(to, parameter);
  if (definition === undefined) return lost('unknown_there', `the model on ${to.kind.name} has no ${parameter}`);
  const other = anotherMeaning(from.kind, to.kind, parameter);
  if (other !== null) return lost('another_meaning', other);

  const said = expressThere(definitionIn(from, parameter), definition, value);
  if (said.how === 'not') return lost(said.fate, said.reason);
  if (said.how === 'unset') return { parameter, value, fate: 'exact', there: null, reason: said.note };

  const there = said.value;
  const [issue] = validateValue(parameter, definition, there);
  if (issue !== undefined) return lost('out_of_range', issueMessage(issue, 'en'));
  if (!isParameterValue(there)) return lost('out_of_range', 'it is no value that a parameter can have');

  const { fate, reason } = wireReportEntry(dialectOfSide(to), parameter, there);
  if (fate === 'impossible') return lost(fate, reason ?? '');
  const rough = reason ?? otherReach(from.kind, to.kind, parameter, meaningIn(definition, there) === 'off');
  if (rough !== null) return { parameter, value, fate: 'approximated', there, reason: rough };
  return { parameter, value, fate: 'exact', there, reason: said.note };
};

const definitionIn = ({ schema }: WireSide, parameter: string): ParameterDefinition | undefined =>
  Object.hasOwn(schema.parameters, parameter) ? schema.parameters[parameter] : undefined;

/** A field whose name is a lie on one of two kinds; between models of one kind it is the same lie. */
const anotherMeaning = (from: RuntimeKind, to: RuntimeKind, parameter: string): string | null => {
  if (from.id === to.id) return null;
  const fields = [from, to].flatMap(({ dialects }) => dialects.flatMap((dialect) => dialect.fields));
  return fields.find((field) => field.parameter === parameter && field.anotherMeaning)?.anotherMeaning ?? null;
};

/** A penalty that is off looks at nothing. */
const otherReach = (from: RuntimeKind, to: RuntimeKind, parameter: string, isOff: boolean): string | null => {
  const here = from.penaltyReach?.[parameter];
  const there = to.penaltyReach?.[parameter];
  if (isOff || here === undefined || there === undefined || here === there) return null;
  return `looks at ${reachWords[here]} here, and at ${reachWords[there]} there`;
};

const reachWords = {
  window: 'the last tokens, those of the prompt among them',
  generated: 'the generated text alone',
  everything: 'prompt and generated text',
} satisfies Record<PenaltyReach, string>;
