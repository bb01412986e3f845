import fc from 'fast-check';
import type { VerdictId } from '@kamerton/contract';
import { runToEnd, verdictsOf } from '../../testing/run-to-end.js';
import { simulatedLlamacpp, simulatedLlamacppServer } from '../../testing/simulated-llamacpp.js';
import { honest } from '../../testing/simulated-server.js';
import type { Misreading } from '../../testing/simulated-server.js';

const subject = simulatedLlamacpp();
const names = [
  'typical_p',
  'top_n_sigma',
  'xtc_probability',
  'xtc_threshold',
  'dynatemp_range',
  'dynatemp_exponent',
] as const;
const ignoring =
  (name: string): Misreading =>
  ({ [name]: _ignored, ...others }) =>
    others;

const judged = (weights: number, sharpness: number, misread: Misreading = honest, chosen: readonly string[] = names) =>
  verdictsOf(
    runToEnd(subject, simulatedLlamacppServer(subject, { weights, sharpness }, misread), {
      loadParameters: false,
      parameters: chosen,
    }),
  );

describe('effects seen in lists of candidates', () => {
  it.each([1, 2, 3])('are all seen on an honest server, model %i', (weights) => {
    expect(judged(weights, 2)).toEqual(Object.fromEntries(names.map((name) => [name, 'honoured'])));
  });

  it('never make a liar of an honest server, whether nearly all is alike or nearly all decided', () => {
    const models = [fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 40, noNaN: true })] as const;
    fc.assert(
      fc.property(...models, (weights, sharpness) => {
        for (const verdict of Object.values(judged(weights, sharpness))) {
          expect(['honoured', 'unproven']).toContain(verdict);
        }
      }),
      // Where all is equal, the narrowest filter keeps all.
      {
        numRuns: 20,
        examples: [
          [6, 0],
          [6, 0.001],
        ],
      },
    );
  });

  it.each<readonly [string, VerdictId, number]>([
    ['typical_p', 'ignored', 2],
    ['top_n_sigma', 'ignored', 2],
    ['xtc_probability', 'ignored', 6],
    ['dynatemp_range', 'ignored', 2],
    ['xtc_threshold', 'ignored', 6],
    // An even distribution would look the same.
    ['dynatemp_exponent', 'unproven', 2],
    // With so even a list the default of the threshold may be what spares it.
    ['xtc_probability', 'unproven', 0.5],
  ])('passed over: %s is %s at sharpness %d', (name, verdict, sharpness) => {
    expect(judged(5, sharpness, ignoring(name), [name])).toEqual({ [name]: verdict });
  });

  it('blame no companion', () => {
    const { xtc_threshold: threshold } = judged(5, 6, ignoring('xtc_probability'));
    const { dynatemp_exponent: exponent } = judged(5, 6, ignoring('dynatemp_range'));
    expect({ threshold, exponent }).toEqual({ threshold: 'unproven', exponent: 'unproven' });
  });

  it('are no effects where the server always does so', () => {
    const cutting: Misreading = (values) => ({ ...values, xtc_probability: 1, xtc_threshold: 0.001 });
    expect(judged(5, 2, cutting, ['xtc_probability'])['xtc_probability']).not.toBe('honoured');
  });

  it('are not looked for on routes that tell no candidates', () => {
    const [native] = subject.kind.probing.routes;
    const { candidates: _, ...mute } = native;
    const kind = { ...subject.kind, probing: { ...subject.kind.probing, routes: [mute] as const } };
    const server = simulatedLlamacppServer(subject, { weights: 5, sharpness: 2 });
    const verdicts = verdictsOf(
      runToEnd({ ...subject, kind }, server, { loadParameters: false, parameters: ['typical_p', 'xtc_probability'] }),
    );
    expect(verdicts).toEqual({ typical_p: 'honoured', xtc_probability: 'unproven' });
  });
});
