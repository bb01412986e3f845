import { copyFates } from '@kamerton/contract';
import fc from 'fast-check';
import { runtimeKinds } from '../runtime-kinds.js';
import { exampleOf } from '../testing/example-facts.js';
import { valuesFor } from '../testing/values-for.js';
import { anyName, isAllowed, meaningOf, sideOf } from '../testing/wire-sides.js';
import { canonicalDefinition, canonicalDefinitions } from './canonical-definitions.js';
import { copyValues } from './copy-values.js';
import { ownMeaning } from './own-meaning.js';
import { toWire } from './to-wire.js';
import { dialectOfSide } from './wire-side.js';

/** Canonical values: what some kind allows, of whatever kind. */
const toAnywhere = fc
  .tuple(anyName, anyName)
  .chain(([like, to]) => fc.tuple(fc.constant(to), valuesFor(sideOf(like).schema)));

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
