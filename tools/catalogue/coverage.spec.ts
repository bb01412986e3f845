import { cataloguedKinds } from './catalogued-kinds.ts';
import { coveredPlaces } from './covered-places.ts';
import { placesOf, referenceKinds, referenceParameters } from './reference-facts.ts';

describe('the catalogue against the reference facts', () => {
  it.each(referenceKinds)('%s: every parameter is supported or left out for a stated reason', async (id) => {
    const catalogued = cataloguedKinds.find(({ kind }) => kind.id === id);
    if (catalogued === undefined) throw new Error(`there is no runtime kind ${id}`);
    const covered = coveredPlaces(catalogued.kind);
    const parameters = await referenceParameters(id);
    const forgotten = parameters.filter((parameter) => !placesOf(parameter).some((place) => covered.has(place)));
    expect(parameters.length).toBeGreaterThan(10);
    expect(forgotten.map(({ name }) => name)).toEqual([]);
  });

  it('a reason is one', () => {
    for (const { kind } of cataloguedKinds) {
      for (const { reason } of kind.deliberateOmissions) expect(reason.length).toBeGreaterThan(15);
    }
  });
});
