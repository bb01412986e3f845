import fc from 'fast-check';
import { penalise } from './penalties.js';
import { neutralParameters } from './sampling-parameters.js';
import { history, logits } from './testing/arbitraries.js';

const seen = { prompt: [0], generated: [1, 1] };
const withPenalties = (changes: Partial<typeof neutralParameters>) => ({ ...neutralParameters, ...changes });

describe('penalise', () => {
  it('divides positive and multiplies negative logits, so that a repeated token always becomes less likely', () => {
    const parameters = withPenalties({ repetition_penalty: 2 });
    expect([...penalise([4, -4, 4], seen, parameters, 'window')]).toEqual([2, -8, 4]);
  });

  it('takes presence off once and frequency off for each occurrence', () => {
    expect([...penalise([0, 0, 0], seen, withPenalties({ presence_penalty: 1 }), 'window')]).toEqual([-1, -1, 0]);
    expect([...penalise([0, 0, 0], seen, withPenalties({ frequency_penalty: 1 }), 'window')]).toEqual([-1, -2, 0]);
  });

  it('looks back no further than the window', () => {
    const parameters = withPenalties({ frequency_penalty: 1, repetition_window: 1 });
    expect([...penalise([0, 0, 0], seen, parameters, 'window')]).toEqual([0, -1, 0]);
  });

  it('spares the prompt from presence and frequency, but not from repetition, in the scope of generated tokens', () => {
    const parameters = withPenalties({ repetition_penalty: 2, presence_penalty: 1, repetition_window: 0 });
    expect([...penalise([4, 4, 4], seen, parameters, 'generated')]).toEqual([2, 1, 4]);
  });

  it('changes nothing with a window of 0, however strong the penalties', () => {
    const parameters = withPenalties({
      repetition_penalty: 9,
      presence_penalty: 9,
      frequency_penalty: 9,
      repetition_window: 0,
    });
    fc.assert(
      fc.property(logits, history, (values, past) => {
        expect([...penalise(values, past, parameters, 'window')]).toEqual(values);
      }),
    );
  });

  it('changes nothing at neutral values, in either scope, and never the logits given in', () => {
    fc.assert(
      fc.property(logits, history, fc.constantFrom('window' as const, 'generated' as const), (values, past, scope) => {
        const before = [...values];
        expect([...penalise(values, past, neutralParameters, scope)]).toEqual(before);
        penalise(values, past, withPenalties({ presence_penalty: 1 }), scope);
        expect(values).toEqual(before);
      }),
    );
  });
});
