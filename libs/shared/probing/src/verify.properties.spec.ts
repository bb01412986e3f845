import fc from 'fast-check';
import type { VerdictId } from '@kamerton/contract';
import { runToEnd, verdictsOf } from './testing/run-to-end.js';
import type { Misreading } from './testing/simulated-server.js';
import { simulatedServer, simulatedSubject } from './testing/simulated-server.js';

const subject = simulatedSubject();

/** From nearly all equal to nearly decided. */
const models = fc.record({
  weights: fc.integer({ min: 1, max: 1_000_000 }),
  sharpness: fc.double({ min: 0.2, max: 8, noNaN: true }),
});

/** Every draw of them is another one, so there is something to see. */
const lively = fc.record({
  weights: fc.integer({ min: 1, max: 1_000_000 }),
  sharpness: fc.double({ min: 0.2, max: 3, noNaN: true }),
});

const ignoring =
  (name: string): Misreading =>
  ({ [name]: _ignored, ...others }) =>
    others;
const lowering =
  (name: string, max: number): Misreading =>
  (values) => {
    const value = values[name];
    return typeof value === 'number' ? { ...values, [name]: Math.min(value, max) } : values;
  };
const refusing =
  (name: string): Misreading =>
  (values) =>
    values[name] === undefined ? values : 400;
const fixing =
  (name: string, value: number): Misreading =>
  (values) =>
    values[name] === undefined ? values : { ...values, [name]: value };

const lies: readonly (readonly [string, VerdictId, string, Misreading])[] = [
  ...['temperature', 'top_p', 'top_k', 'min_p', 'seed', 'max_tokens', 'stop', 'include_stop_in_output', 'n'].map(
    (name) => [`ignores ${name}`, 'ignored', name, ignoring(name)] as const,
  ),
  ...['repetition_penalty', 'presence_penalty', 'frequency_penalty'].map(
    (name) => [`ignores ${name}`, 'ignored', name, ignoring(name)] as const,
  ),
  ['lowers temperature', 'clamped', 'temperature', lowering('temperature', 0.9)],
  ['lowers top_p', 'clamped', 'top_p', lowering('top_p', 0.6)],
  ['lowers top_k', 'clamped', 'top_k', lowering('top_k', 20)],
  ['lowers presence_penalty', 'clamped', 'presence_penalty', lowering('presence_penalty', 0.5)],
  ['lowers max_tokens', 'clamped', 'max_tokens', lowering('max_tokens', 9)],
  ['lowers seed', 'clamped', 'seed', lowering('seed', 9)],
  ['lowers n', 'clamped', 'n', lowering('n', 2)],
  ...['temperature', 'top_k', 'seed', 'stop', 'max_tokens', 'n'].map(
    (name) => [`refuses ${name}`, 'rejected', name, refusing(name)] as const,
  ),
  ['always takes 1 for temperature', 'replaced', 'temperature', fixing('temperature', 1.2)],
  ['always takes one seed', 'replaced', 'seed', fixing('seed', 4)],
  ['always takes one limit', 'replaced', 'max_tokens', fixing('max_tokens', 7)],
];

/** The one that is lied about, and two that are not. */
const beside = (name: string): readonly string[] => [...new Set([name, 'top_p', 'stop', 'temperature'])].slice(0, 3);

const harmless: readonly string[] = ['honoured', 'unproven'];

describe('verification of a model of random weights', () => {
  it('never calls an honest server a liar', () => {
    fc.assert(
      fc.property(models, (model) => {
        const run = runToEnd(subject, simulatedServer(subject, model));
        expect(Object.entries(verdictsOf(run)).filter(([, verdict]) => !harmless.includes(verdict))).toEqual([]);
        const disappointed = [...run.findings.values()]
          .flatMap(({ checks }) => checks)
          .filter((check) => check.as_expected === false);
        expect(disappointed).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it.each(lies)('never believes a server that %s, and blames nothing else', (_, verdict, name, misread) => {
    // A limit in secret may lie where no text shows it.
    const acceptable = [verdict, 'unproven', ...(verdict === 'clamped' ? ['honoured'] : [])];
    let found = 0;
    const numRuns = 4;
    fc.assert(
      fc.property(lively, (model) => {
        const { [name]: judged, ...others } = verdictsOf(
          runToEnd(subject, simulatedServer(subject, model, misread), {
            loadParameters: false,
            parameters: beside(name),
          }),
        );
        expect(acceptable).toContain(judged);
        if (judged === verdict) found += 1;
        expect(Object.entries(others).filter(([, other]) => !harmless.includes(other))).toEqual([]);
      }),
      { numRuns, endOnFailure: true },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('stays undecided about texts where the same request never gives the same text', () => {
    let calls = 0;
    const server = simulatedServer(subject, { weights: 5, sharpness: 3 }, ({ seed: _, ...values }) => ({
      ...values,
      temperature: 1.5,
      top_k: 0,
      top_p: 1,
      min_p: 0,
      seed: (calls += 1),
    }));
    const verdicts = verdictsOf(
      runToEnd(subject, server, { loadParameters: false, parameters: ['stop', 'presence_penalty'] }),
    );
    expect(verdicts).toEqual({ stop: 'unproven', presence_penalty: 'unproven' });
  });
});
