import { validateValue } from '@kamerton/parameter-schema';
import fc from 'fast-check';
import { valuesFor } from '../testing/values-for.js';
import { anyName, isAllowed, meaningOf, sideOf } from '../testing/wire-sides.js';
import { copyBody, copyValues } from './copy-values.js';
import { toWire } from './to-wire.js';
import { wireReport } from './wire-report.js';
import { dialectOfSide } from './wire-side.js';

const journey = fc
  .tuple(anyName, anyName)
  .chain(([from, to]) => fc.tuple(fc.constant(from), fc.constant(to), valuesFor(sideOf(from).schema)));

describe('copying values, whatever they are, wherever they come from and go', () => {
  it('accounts for every value once, in its order, with a reason unless it arrives as it was', () => {
    fc.assert(
      fc.property(journey, ([here, elsewhere, values]) => {
        const [from, to] = [sideOf(here), sideOf(elsewhere)];
        const { entries, values: there } = copyValues(values, from, to);
        expect(entries.map(({ parameter, value }) => [parameter, value])).toEqual(Object.entries(values));
        for (const { value, as, fate, there: arrived, reason } of entries) {
          if (fate === 'exact' && arrived === value) expect(reason).toBeNull();
          else expect(reason).not.toBeNull();
          if (arrived !== null) expect(there[as]).toEqual(arrived);
          if (fate !== 'exact' && fate !== 'approximated') expect(arrived).toBeNull();
        }
        expect(Object.keys(there).sort()).toEqual(
          entries
            .filter((entry) => entry.there !== null)
            .map(({ as }) => as)
            .sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gives only what the schema there allows and the dialect there carries', () => {
    fc.assert(
      fc.property(journey, ([here, elsewhere, values]) => {
        const [from, to] = [sideOf(here), sideOf(elsewhere)];
        const there = copyValues(values, from, to).values;
        for (const [name, value] of Object.entries(there)) {
          const definition = to.schema.parameters[name];
          expect(definition && validateValue(name, definition, value)).toEqual([]);
        }
        expect(toWire(dialectOfSide(to), there).dropped).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('changes no number unless both schemas know it for the same meaning', () => {
    fc.assert(
      fc.property(journey, ([here, elsewhere, values]) => {
        const [from, to] = [sideOf(here), sideOf(elsewhere)];
        for (const [name, value] of Object.entries(copyValues(values, from, to).values)) {
          if (typeof value !== 'number' || value === values[name]) continue;
          const meant = meaningOf(from.schema.parameters[name], values[name]);
          expect(meant).toBeDefined();
          expect(meaningOf(to.schema.parameters[name], value)).toBe(meant);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('brings exact values back as they were, or as another number of the same meaning', () => {
    fc.assert(
      fc.property(journey, ([here, elsewhere, values]) => {
        const [from, to] = [sideOf(here), sideOf(elsewhere)];
        const away = copyValues(values, from, to);
        const exact = away.entries.filter(({ fate, there }) => fate === 'exact' && there !== null);
        const onWire = wireReport(dialectOfSide(from), values);
        for (const { parameter, value, there } of exact) {
          if (onWire.find((entry) => entry.parameter === parameter)?.fate !== 'exact') continue;
          if (!isAllowed(from, parameter, value)) continue;
          const [back] = copyValues({ [parameter]: there }, to, from).entries;
          const definition = from.schema.parameters[parameter];
          const meant = meaningOf(definition, value);
          if (meant === undefined) expect(back).toMatchObject({ fate: 'exact', there: value });
          else expect(meaningOf(definition, back?.there)).toBe(meant);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses nothing between two models of one kind but what the dialect cannot carry', () => {
    fc.assert(
      fc.property(
        anyName.chain((name) => fc.tuple(fc.constant(name), valuesFor(sideOf(name).schema))),
        ([name, values]) => {
          const side = sideOf(name);
          const allowed = Object.fromEntries(Object.entries(values).filter((entry) => isAllowed(side, ...entry)));
          const { dropped } = toWire(dialectOfSide(side), allowed);
          const carried = Object.entries(allowed).filter(
            ([name]) => !dropped.some(({ parameter }) => parameter === name),
          );
          // As JSON, for which -0 is 0.
          expect(JSON.stringify(copyValues(allowed, side, side).values)).toBe(
            JSON.stringify(Object.fromEntries(carried)),
          );
        },
      ),
    );
  });

  it('reads a body as the values that it was made of, where the dialect carries them exactly', () => {
    fc.assert(
      fc.property(journey, ([here, elsewhere, values]) => {
        const [from, to] = [sideOf(here), sideOf(elsewhere)];
        const exact = Object.fromEntries(
          wireReport(dialectOfSide(from), values)
            .filter(({ fate }) => fate === 'exact')
            .map(({ parameter, value }) => [parameter, value]),
        );
        const { body } = toWire(dialectOfSide(from), exact);
        expect(copyBody(body, from, to).values).toEqual(copyValues(exact, from, to).values);
      }),
    );
  });

  it('never throws, whatever the values and the body', () => {
    const hostile = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
    fc.assert(
      fc.property(anyName, anyName, fc.dictionary(fc.string(), hostile), (here, there, noise) => {
        const [from, to] = [sideOf(here), sideOf(there)];
        const names = Object.keys(from.schema.parameters);
        const values = Object.fromEntries(
          Object.values(noise).map((value, index): [string, unknown] => [names[index % names.length] ?? '', value]),
        );
        for (const given of [noise, values]) {
          expect(copyValues(given, from, to).entries).toHaveLength(Object.keys(given).length);
          expect(copyValues(given, null, to).entries).toHaveLength(Object.keys(given).length);
          expect(() => copyBody(given, from, to)).not.toThrow();
        }
      }),
    );
  });
});
