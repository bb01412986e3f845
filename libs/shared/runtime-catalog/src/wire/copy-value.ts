import { wireFates, type CopyFate, type CopyReportEntry } from '@kamerton/contract';
import { isParameterValue, issueMessage, validateValue } from '@kamerton/parameter-schema';
import type { ParameterDefinition, ParameterValue } from '@kamerton/parameter-schema';
import type { RuntimeKind } from '../runtime-kind.js';
import { canonicalDefinition } from './canonical-definitions.js';
import { expressThere, meaningIn } from './express-there.js';
import { ownMeaning } from './own-meaning.js';
import { otherReach } from './other-reach.js';
import { relativeIn } from './relatives.js';
import { wireReportEntry } from './wire-report.js';
import type { CopySource, CopyTarget } from './wire-side.js';

/** One value on its way to another model; see `copyValues`. */
export const copyValue = (
  parameter: string,
  value: unknown,
  from: CopySource | null,
  to: CopyTarget,
): CopyReportEntry => {
  const lost = lossOf(parameter, value);
  const definition = definitionIn(to, parameter);
  if (definition === undefined) return copyToRelative(parameter, value, to);
  const other = anotherMeaning(from?.kind ?? null, to.kind, parameter);
  if (other !== null) return lost('another_meaning', other);

  const here = from === null ? canonicalDefinition(parameter, value) : definitionIn(from, parameter);
  const said = expressThere(here, definition, value);
  if (said.how === 'not') return lost(said.fate, said.reason);
  if (said.how === 'unset') return { parameter, value, as: parameter, fate: 'exact', there: null, reason: said.note };
  const arrival = arrive(parameter, said.value, definition, to);
  if (arrival.fate !== 'exact') return { parameter, value, as: parameter, ...arrival };
  const isOff = meaningIn(definition, said.value) === 'off';
  const rough = isOff ? null : otherReach(from?.kind ?? null, to.kind, parameter);
  const fate = rough === null ? 'exact' : 'approximated';
  return { parameter, value, as: parameter, ...arrival, fate, reason: rough ?? said.note };
};

const copyToRelative = (parameter: string, value: unknown, to: CopyTarget): CopyReportEntry => {
  const lost = lossOf(parameter, value);
  const relative = relativeIn(to.schema, parameter);
  const definition = relative && definitionIn(to, relative.parameter);
  if (relative === undefined || definition === undefined) {
    return lost('unknown_there', `the model on ${to.kind.name} has no ${parameter}`);
  }
  const translated = relative.translate(value);
  if (translated === undefined) return lost('impossible', `${relative.parameter} has no word for it`);
  const arrival = arrive(relative.parameter, translated, definition, to);
  const entry = { parameter, value, as: relative.parameter, ...arrival };
  return arrival.fate === 'exact' ? { ...entry, fate: 'approximated', reason: relative.reason } : entry;
};

type Arrival = Pick<CopyReportEntry, 'fate' | 'there' | 'reason'>;

/** Whether the schema there allows the value and a carrier there holds it. */
const arrive = (parameter: string, there: unknown, definition: ParameterDefinition, to: CopyTarget): Arrival => {
  const [issue] = validateValue(parameter, definition, there);
  if (issue !== undefined) return { fate: 'out_of_range', there: null, reason: issueMessage(issue, 'en') };
  if (!isParameterValue(there)) return { fate: 'out_of_range', there: null, reason: 'no parameter has such a value' };
  const { fate, reason } = bestCarried(to, parameter, there);
  return { fate, there: fate === 'impossible' ? null : there, reason };
};

/** Of the first carrier that holds the value best. */
const bestCarried = ({ carriers }: CopyTarget, parameter: string, value: ParameterValue) => {
  const entries = carriers.map((carrier) => wireReportEntry(carrier, parameter, value));
  const fates = entries.map(({ fate }) => wireFates.indexOf(fate));
  return entries[fates.indexOf(Math.min(...fates))] ?? { fate: 'impossible' as const, reason: 'nothing carries it' };
};

const lossOf =
  (parameter: string, value: unknown) =>
  (fate: CopyFate, reason: string): CopyReportEntry => ({ parameter, value, as: parameter, fate, there: null, reason });

const definitionIn = ({ schema }: CopySource, parameter: string): ParameterDefinition | undefined =>
  Object.hasOwn(schema.parameters, parameter) ? schema.parameters[parameter] : undefined;

/** A field whose name is a lie on one of two kinds; between models of one kind it is the same lie. No kind lies for nobody. */
const anotherMeaning = (from: RuntimeKind | null, to: RuntimeKind, parameter: string): string | null => {
  if (from?.id === to.id) return null;
  return (from && ownMeaning(from, parameter)) ?? ownMeaning(to, parameter);
};
