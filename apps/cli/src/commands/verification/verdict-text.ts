import type { VerdictBody, VerdictId, VerificationBody } from '@kamerton/contract';
import { printable } from '../../output/printable.js';
import type { Style } from '../../output/style.js';
import { table } from '../../output/table.js';

const emphasis = {
  honoured: 'green',
  clamped: 'red',
  ignored: 'red',
  rejected: 'red',
  replaced: 'red',
  unproven: 'dim',
} as const satisfies Record<VerdictId, keyof Style>;

/** The verdicts that were asked for; of none by name, all. */
export const verdictsOf = (run: VerificationBody, asked: readonly string[]): readonly [string, VerdictBody][] =>
  Object.entries(run.verdicts).filter(([name]) => asked.length === 0 || asked.includes(name));

/** Proved to do something else than it says. What could not be proved is no contradiction. */
export const isContradicted = ({ verdict }: VerdictBody): boolean => verdict !== 'honoured' && verdict !== 'unproven';

export function verdictText(run: VerificationBody, asked: readonly string[], style: Style): string {
  const { requests, tokens, seconds } = run.spent;
  const rows = verdictsOf(run, asked).map(([name, { verdict, evidence }]) => [
    name,
    { text: verdict, as: emphasis[verdict] },
    evidence,
  ]);
  const outcome = run.failure === null ? run.status : `${run.status}: ${run.failure}`;
  const heading = `${style.bold(printable(`${run.model} on ${run.runtime}`))}: ${printable(outcome)}`;
  return [
    rows.length === 0 ? '' : table(['PARAMETER', 'VERDICT', 'EVIDENCE'], rows, style),
    `${heading} ${style.dim(`(${requests} requests, ${tokens} tokens, ${Math.round(seconds)} s)`)}\n`,
  ].join('');
}
