import fc from 'fast-check';
import type { Fact, ParameterDefinition } from '../definition.js';
import type { Layer } from '../ladder.js';
import { resolve } from '../layers/resolve.js';
import { layers, schemas } from '../testing/arbitraries.js';
import { bool, choice, float, int, list, text } from '../testing/definitions.js';
import { schemaDrift, type SchemaGround } from './schema-drift.js';

const baseSources: readonly string[] = ['runtime_catalog', 'runtime_live', 'model_file'];
const grounds: fc.Arbitrary<SchemaGround> = fc.record({
  schema: schemas,
  baseLayers: layers.map((all) => all.filter(({ source }) => baseSources.includes(source))),
});

const ground = (parameters: Record<string, ParameterDefinition>, ...baseLayers: readonly Layer[]): SchemaGround => ({
  schema: { parameters, rules: [] },
  baseLayers,
});
const fact = (source: Fact['source'], evidence = ''): Fact => ({ source, evidence });

/** All that drift compares of one parameter, worked out without it. */
function comparable({ schema, baseLayers }: SchemaGround, name: string) {
  const definition = schema.parameters[name];
  if (definition === undefined) throw new Error(`${name} is not there`);
  const numeric = definition.type === 'float' || definition.type === 'int';
  return {
    default: resolve(schema, baseLayers)[name]?.value ?? null,
    min: numeric ? (definition.min ?? null) : null,
    max: numeric ? (definition.max ?? null) : null,
    max_items: definition.type === 'list' ? definition.max_items : null,
    enum: definition.type === 'enum' ? new Set(definition.enum) : null,
  };
}

describe('drift between two schemas', () => {
  it('is nothing between a schema and itself', () => {
    fc.assert(
      fc.property(grounds, (one) => {
        expect(schemaDrift(one, structuredClone(one))).toEqual({});
      }),
      { numRuns: 1_000 },
    );
  });

  it('put onto the first explains everything that is different in the second', () => {
    fc.assert(
      fc.property(grounds, grounds, (before, after) => {
        const drift = schemaDrift(before, after);
        const names = new Set([...Object.keys(before.schema.parameters), ...Object.keys(after.schema.parameters)]);
        for (const name of names) {
          const was = Object.hasOwn(before.schema.parameters, name);
          const is = Object.hasOwn(after.schema.parameters, name);
          const moved = Object.hasOwn(drift, name) ? drift[name] : {};
          if (was !== is) {
            expect(moved).toEqual({ presence: is ? 'added' : 'removed' });
            continue;
          }
          const from = comparable(before, name);
          const shown = Object.entries(moved ?? {}).map(([facet, change]) => {
            expect(change.from).not.toEqual(change.to);
            return [facet, facet === 'enum' && change.to !== null ? new Set(change.to) : change.to];
          });
          expect({ ...from, ...Object.fromEntries(shown) }).toEqual(comparable(after, name));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('the other way round swaps from and to', () => {
    fc.assert(
      fc.property(grounds, grounds, (left, right) => {
        const there = schemaDrift(left, right);
        const back = schemaDrift(right, left);
        expect(Object.keys(back).toSorted()).toEqual(Object.keys(there).toSorted());
        for (const [name, { default: change }] of Object.entries(there)) {
          expect(back[name]?.default).toEqual(change && { from: change.to, to: change.from });
        }
      }),
    );
  });

  it('tells defaults and limits of every type, and what came and went', () => {
    const before = ground({
      temperature: float({ default: 0.8, min: 0, max: 2 }),
      top_k: int({ default: 40, max: 100 }),
      effort: choice({ enum: ['low', 'high'], default: 'low' }),
      stop: list({ max_items: 4 }),
      gone: bool(),
    });
    const after = ground({
      temperature: float({ default: 0.6, min: 0 }),
      top_k: int({ max: 40 }),
      effort: choice({ enum: ['low', 'medium', 'high'], default: 'low' }),
      stop: list({ max_items: 16, default: ['###'] }),
      here: text(),
    });
    expect(schemaDrift(before, after)).toEqual({
      temperature: { default: { from: 0.8, to: 0.6 }, max: { from: 2, to: null } },
      top_k: { default: { from: 40, to: null }, max: { from: 100, to: 40 } },
      effort: { enum: { from: ['low', 'high'], to: ['low', 'medium', 'high'] } },
      stop: { default: { from: null, to: ['###'] }, max_items: { from: 4, to: 16 } },
      here: { presence: 'added' },
      gone: { presence: 'removed' },
    });
  });

  it('compares the value of the highest of the base rungs, whatever lies beneath it', () => {
    const definition = { temperature: float({ default: 0.6 }) };
    const catalog = (temperature: number): Layer => ({ source: 'runtime_catalog', values: { temperature } });
    const file: Layer = { source: 'model_file', values: { temperature: 0.6 } };
    expect(schemaDrift(ground(definition, catalog(0.8), file), ground(definition, catalog(1), file))).toEqual({});
    expect(schemaDrift(ground(definition, catalog(0.8), file), ground(definition, catalog(0.8)))).toEqual({
      temperature: { default: { from: 0.6, to: 0.8 } },
    });
  });

  it('is nothing where only order, words, evidence or the order of an enumeration differ', () => {
    const one = ground({
      effort: choice({ enum: ['low', 'high'] }),
      top_p: float({ default: 0.9, provenance: { default: fact('runtime_catalog', 'old words') } }),
    });
    const other = ground({
      top_p: float({
        default: 0.9,
        order: 7,
        label: 'Top-p',
        description: 'new',
        step: 0.1,
        provenance: { default: fact('model_file', 'new words') },
      }),
      effort: choice({ enum: ['high', 'low'] }),
    });
    expect(schemaDrift(one, other)).toEqual({});
  });

  it('does not tell "known to be nothing" from "unknown": neither is a value', () => {
    expect(schemaDrift(ground({ seed: int({ default: null }) }), ground({ seed: int() }))).toEqual({});
  });

  describe('of a load parameter that the server tells while the model is loaded', () => {
    const asleep = int({ scope: 'load', default: 4096, provenance: { default: fact('runtime_catalog') } });
    const awake = int({ scope: 'load', default: 8192, provenance: { default: fact('runtime_live') } });
    const catalog: Layer = { source: 'runtime_catalog', values: { context_length: 4096 } };
    const live = (context_length: number): Layer => ({ source: 'runtime_live', values: { context_length } });

    it('is nothing when it is loaded, loaded anew or unloaded', () => {
      const unloaded = ground({ context_length: asleep }, catalog);
      const loaded = ground({ context_length: awake }, catalog, live(8192));
      const anew = ground({ context_length: { ...awake, default: 2048 } }, catalog, live(2048));
      for (const [left, right] of [
        [unloaded, loaded],
        [loaded, anew],
        [anew, unloaded],
      ] as const) {
        expect(schemaDrift(left, right)).toEqual({});
      }
    });

    it('is nothing where the catalogue knows no default either', () => {
      const { default: _, ...unknown } = asleep;
      const unloaded = ground({ context_length: { ...unknown, provenance: {} } });
      expect(schemaDrift(unloaded, ground({ context_length: awake }, live(8192)))).toEqual({});
    });

    it('is still told of what lies beneath the use', () => {
      const before = ground({ context_length: awake }, catalog, live(8192));
      const later: Layer = { source: 'runtime_catalog', values: { context_length: 2048 } };
      expect(schemaDrift(before, ground({ context_length: { ...asleep, default: 2048 } }, later))).toEqual({
        context_length: { default: { from: 4096, to: 2048 } },
      });
    });

    it('is told as ever of a parameter that is sent with each request', () => {
      const before = ground({ top_k: int({ default: 40 }) }, { source: 'runtime_live', values: { top_k: 40 } });
      const after = ground({ top_k: int({ default: 20 }) }, { source: 'runtime_live', values: { top_k: 20 } });
      expect(schemaDrift(before, after)).toEqual({ top_k: { default: { from: 40, to: 20 } } });
    });
  });
});
