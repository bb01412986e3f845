import { cataloguedKinds } from './catalogued-kinds.ts';
import { deliberateDifferences } from './deliberate-differences.ts';
import { disagreements } from './disagreements.ts';
import { referenceKinds, referenceParameters } from './reference-facts.ts';

describe('defaults, limits, choices, scope and what happens outside the limits', () => {
  it.each(referenceKinds)('%s: agree with the reference facts, or differ for a stated reason', async (id) => {
    const catalogued = cataloguedKinds.find(({ kind }) => kind.id === id);
    if (catalogued === undefined) throw new Error(`there is no runtime kind ${id}`);
    const differences = (await referenceParameters(id)).flatMap((parameter) =>
      disagreements(catalogued, parameter).map((words) => ({ name: parameter.name, words })),
    );
    const reasons = deliberateDifferences[id] ?? {};
    expect(differences.filter(({ name }) => reasons[name] === undefined)).toEqual([]);
    // A reason for a difference that is no more would hide the next one.
    const differing = new Set(differences.map(({ name }) => name));
    expect(Object.keys(reasons).filter((name) => !differing.has(name))).toEqual([]);
  });
});
