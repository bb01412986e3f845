import type { GenerationSchema } from '../schema.js';
import { float } from '../testing/definitions.js';
import { standingConflicts } from './standing-conflicts.js';

const schema: GenerationSchema = { parameters: { temperature: float({ min: 0, max: 2 }) }, rules: [] };
const hot = { params: { temperature: 1 }, policies: {} };
const nothing = { params: {}, policies: {} };
const bounded = [{ source: 'runtime_override', values: {}, policies: { temperature: { max: 0.5 } } }] as const;

const conflicts = (
  ...states: [before: Parameters<typeof standingConflicts>[2], after: Parameters<typeof standingConflicts>[3]]
) => standingConflicts(schema, 'model_override', ...states);

describe('the conflicts of a set with the rungs below it', () => {
  const clamped = { parameter: 'temperature', rule: 'max', subject: 'value', from: 1, resolution: 'clamped', to: 0.5 };

  it('arise from a change of the set', () => {
    expect(conflicts({ content: nothing, below: bounded }, { content: hot, below: bounded })).toMatchObject([clamped]);
  });

  it('arise from a change below a set that stays as it is', () => {
    expect(conflicts({ content: hot, below: [] }, { content: hot, below: bounded })).toMatchObject([clamped]);
  });

  it('are no fault of a change when they stood before it', () => {
    expect(conflicts({ content: hot, below: bounded }, { content: hot, below: bounded })).toEqual([]);
    const other = { params: { temperature: 1 }, policies: { temperature: { min: 0.1 } } };
    expect(conflicts({ content: other, below: bounded }, { content: hot, below: bounded })).toEqual([]);
  });

  it('do not count what the set takes from the rungs below it', () => {
    const below = [{ source: 'runtime_override', values: { temperature: 1 } }] as const;
    const content = { params: {}, policies: { temperature: { max: 0.5 } } };
    expect(conflicts({ content: nothing, below }, { content, below })).toEqual([]);
  });
});
