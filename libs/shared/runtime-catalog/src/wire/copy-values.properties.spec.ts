import { copyFates } from '@kamerton/contract';
import { validateValue } from '@kamerton/parameter-schema';
import type { ParameterDefinition } from '@kamerton/parameter-schema';
import fc from 'fast-check';
import { runtimeKinds } from '../runtime-kinds.js';
import { exampleOf } from '../testing/example-facts.js';
import { valuesFor } from '../testing/values-for.js';
import { canonicalDefinition, canonicalDefinitions } from './canonical-definitions.js';
import { copyBody, copyValues } from './copy-values.js';
import { ownMeaning } from './own-meaning.js';
import { toWire } from './to-wire.js';
import { wireReport } from './wire-report.js';
import { dialectOfSide } from './wire-side.js';
import type { WireSide } from './wire-side.js';

const sides: ReadonlyMap<string, WireSide> = new Map(
  runtimeKinds.flatMap((kind) => {
    const { schema } = kind.schema(exampleOf(kind.id), 'en');
    return kind.dialects.map(({ id: dialect }) => [`${kind.id} ${dialect}`, { kind, dialect, schema }] as const);
  }),
);

const sideOf = (name: string): WireSide => {
  const side = sides.get(name);
  if (side === undefined) throw new Error(`no side called ${name}`);
  return side;
};

/** Names rather than sides, so that a counterexample can be read. */
const anyName = fc.constantFrom(...sides.keys());
const journey = fc
  .tuple(anyName, anyName)
  .chain(([from, to]) => fc.tuple(fc.constant(from), fc.constant(to), valuesFor(sideOf(from).schema)));

/** Canonical values: what some kind allows, of whatever kind. */
const toAnywhere = fc
  .tuple(anyName, anyName)
  .chain(([like, to]) => fc.tuple(fc.constant(to), valuesFor(sideOf(like).schema)));

const isAllowed = ({ schema }: WireSide, name: string, value: unknown): boolean => {
  const definition = schema.parameters[name];
  return definition !== undefined && validateValue(name, definition, value).length === 0;
};

const meaningOf = (definition: ParameterDefinition | undefined, value: unknown) =>
  definition !== undefined && 'special' in definition
    ? definition.special?.find((special) => special.value === value)?.meaning
    : undefined;

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

describe('values that come from no model', () => {
  it('are accounted for like all others, and arrive only where they may stand', () => {
    fc.assert(
      fc.property(toAnywhere, ([elsewhere, values]) => {
        const to = sideOf(elsewhere);
        const { entries, values: there } = copyValues(values, null, to);
        expect(entries.map(({ parameter, value }) => [parameter, value])).toEqual(Object.entries(values));
        for (const { value, fate, there: arrived, reason } of entries) {
          if (fate === 'exact' && arrived === value) expect(reason).toBeNull();
          else expect(reason).not.toBeNull();
          if (fate !== 'exact' && fate !== 'approximated') expect(arrived).toBeNull();
        }
        for (const [name, value] of Object.entries(there)) expect(isAllowed(to, name, value)).toBe(true);
        expect(toWire(dialectOfSide(to), there).dropped).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('change no number unless all that know it for a code agree on its meaning, and so does the model there', () => {
    fc.assert(
      fc.property(toAnywhere, ([elsewhere, values]) => {
        const to = sideOf(elsewhere);
        for (const [name, value] of Object.entries(copyValues(values, null, to).values)) {
          if (typeof value !== 'number' || value === values[name]) continue;
          const meanings = canonicalDefinitions(name).map((definition) => meaningOf(definition, values[name]));
          expect([...new Set(meanings.filter((meaning) => meaning !== undefined))]).toEqual([
            meaningOf(to.schema.parameters[name], value),
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fare no better than values of the same kind, and lose nothing that is plain there', () => {
    fc.assert(
      fc.property(
        anyName.chain((name) => fc.tuple(fc.constant(name), valuesFor(sideOf(name).schema))),
        ([name, values]) => {
          const side = sideOf(name);
          const own = copyValues(values, side, side);
          const neutral = copyValues(values, null, side);
          for (const [index, entry] of own.entries.entries()) {
            const other = neutral.entries[index];
            if (entry.there === null) expect(other?.there ?? null).toBeNull();
            else if (meaningOf(side.schema.parameters[entry.parameter], entry.value) === undefined) {
              const lies = ownMeaning(side.kind, entry.parameter) !== null;
              const foreign = canonicalDefinition(entry.parameter, entry.value) !== undefined;
              if (!lies && !foreign) expect(other?.there).toEqual(entry.there);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('go to several carriers as well as to the best of them', () => {
    const several = runtimeKinds.filter(({ dialects }) => dialects.length > 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...several).chain((kind) => {
          const { schema } = kind.schema(exampleOf(kind.id), 'en');
          return fc.tuple(fc.constant({ kind, schema, carriers: kind.dialects }), valuesFor(schema));
        }),
        ([target, values]) => {
          const together = copyValues(values, null, target);
          const apart = target.carriers.map((carrier) => copyValues(values, null, { ...target, carriers: [carrier] }));
          for (const [index, { fate }] of together.entries.entries()) {
            const fates = apart.map(({ entries }) => copyFates.indexOf(entries[index]?.fate ?? 'impossible'));
            expect(copyFates.indexOf(fate)).toBe(Math.min(...fates));
          }
        },
      ),
    );
  });
});
