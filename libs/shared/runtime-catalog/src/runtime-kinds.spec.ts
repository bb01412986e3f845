import { languages, parameterGroups, validateValue } from '@kamerton/parameter-schema';
import type { ParameterDefinition } from '@kamerton/parameter-schema';
import fc from 'fast-check';
import { ollamaEngines } from './ollama/engine.js';
import type { ModelFacts, RuntimeKind } from './runtime-kind.js';
import { runtimeKind, runtimeKinds } from './runtime-kinds.js';
import { exampleOf } from './testing/example-facts.js';
import { toy } from './testing/toy/toy.js';

/** The toy of the guide is held to the same rules: if a kind needed more than its folder, this would fail. */
const kinds: readonly RuntimeKind[] = [...runtimeKinds, toy];

const semanticVersions = ['0.5.0', '0.9.0', '0.17.5', '0.24.0', '0.30.0', '0.32.14', '0.33.0'];
const countedBuilds = ['b9682-aaaaaaa', 'b10200', 'b10300', 'b10488-0c1e570'];

const anyFacts: fc.Arbitrary<ModelFacts> = fc
  .record({
    base: fc.constantFrom(...kinds.map(({ id }) => exampleOf(id))),
    runtime_version: fc.constantFrom(null, ...semanticVersions, ...countedBuilds),
    engine: fc.constantFrom(...ollamaEngines),
    family: fc
      .constantFrom(
        null,
        'llama3',
        'gpt-oss',
        'o-series',
        'gpt-5',
        'gpt-5-pro',
        'legacy-completions',
        'claude-4',
        'claude-opus-5',
        'claude-after-opus-4.6',
        'gemini-2.5-pro',
        'gemini-2.5-flash',
        'gemini-3',
      )
      .map((id) => (id === null ? null : ({ id, evidence: 'x', from: 'runtime_live' } as const))),
    context_length: fc.oneof(fc.constantFrom(null, 1, 512, 2048), fc.integer({ min: 1, max: 2_000_000 })),
    capabilities: fc.constantFrom([], ['completion'], ['completion', 'thinking', 'vision']),
    limits: fc.constantFrom<Partial<ModelFacts>>(
      {},
      { known_field_rules: {} },
      { known_field_rules: { stop: { max_items: 1 }, best_of: { max: 1 }, truncate: { max: 1 } } },
      { known_field_rules: { reasoning: { enum: [] } } },
      { known_field_rules: { reasoning: { enum: ['low', 'nonsense'] } } },
      { server_settings: { sampling_defaults: 'openai', enable_deterministic_inference: false } },
      { server_settings: { rest_api: 'v0' } },
    ),
    model_parameters: fc.dictionary(fc.constantFrom('temperature', 'top_k', 'stop', 'seed'), fc.anything()),
    live_parameters: fc.constantFrom(
      {},
      { context_length: 4096 },
      { mirostat: 2, temperature: 0.3 },
      { samplers: ['top_k', 'adaptive_p'], dry_penalty_last_n: -1, seed: -1 },
    ),
  })
  .map(({ base, engine, limits, ...change }) => ({
    ...base,
    ...limits,
    ...change,
    engine: base.kind === 'ollama' ? engine : base.engine,
  }));

const schemaOf = (facts: ModelFacts, language: 'en' | 'pl' = 'en') => {
  const kind = kinds.find(({ id }) => id === facts.kind);
  if (kind === undefined) throw new Error(`no kind ${facts.kind}`);
  return kind.schema(facts, language);
};

const definitionsOf = (facts: ModelFacts): readonly [string, ParameterDefinition][] =>
  Object.entries(schemaOf(facts).schema.parameters);

describe('the registry of runtime kinds', () => {
  it('finds each kind by its id, and nothing else', () => {
    expect(new Set(runtimeKinds.map(({ id }) => id)).size).toBe(runtimeKinds.length);
    for (const kind of runtimeKinds) expect(runtimeKind(kind.id)).toBe(kind);
    expect(runtimeKind('toString')).toBeUndefined();
  });

  it.each(kinds)('$name has a dialect for every body that names none', (kind: RuntimeKind) => {
    for (const request of [{}, { messages: [] }, { prompt: '' }, { messages: [], prompt: '' }]) {
      expect(kind.dialects.map(({ id }) => id)).toContain(kind.dialectOf(request));
    }
  });
});

describe('every schema, whatever the facts', () => {
  it('has defaults that it allows itself', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const [name, definition] of definitionsOf(facts)) {
          const value = definition.default ?? null;
          if (value !== null) expect(validateValue(name, definition, value)).toEqual([]);
        }
      }),
    );
  });

  it('has evidence for exactly the facets that it sets', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const [name, definition] of definitionsOf(facts)) {
          const facets = ['default', 'min', 'max', 'enum', 'max_items'].filter((facet) =>
            Object.hasOwn(definition, facet),
          );
          expect([name, Object.keys(definition.provenance).sort()]).toEqual([name, facets.sort()]);
          for (const fact of Object.values(definition.provenance))
            expect(fact.evidence).not.toMatch(/^$|null|undefined/);
        }
      }),
    );
  });

  it('has sliders that lie within the limits', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const [name, definition] of definitionsOf(facts)) {
          if (definition.type !== 'float' && definition.type !== 'int') continue;
          const { min = -Infinity, max = Infinity, soft_min = min, soft_max = max, step } = definition;
          expect([name, min <= soft_min && soft_min <= soft_max && soft_max <= max]).toEqual([name, true]);
          expect([name, Number.isFinite(soft_min) && Number.isFinite(soft_max)]).toEqual([name, true]);
          expect([name, (step ?? 0) > 0]).toEqual([name, true]);
        }
      }),
    );
  });

  it('names each parameter and each wire place once, over groups in the order of the screen', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const definitions = definitionsOf(facts).map(([, definition]) => definition);
        const wireNames = definitions.map((definition) => definition.wire_name);
        expect(new Set(wireNames).size).toBe(wireNames.length);
        const sorted = definitions.toSorted((a, b) => a.order - b.order);
        expect(sorted).toEqual(definitions);
        const groups = sorted.map(({ group }) => parameterGroups.indexOf(group));
        expect(groups).toEqual(groups.toSorted((a, b) => a - b));
      }),
    );
  });

  it('differs between languages in words only', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [english, polish] = languages.map((language) => schemaOf(facts, language));
        const wordless = (definition: ParameterDefinition) => ({ ...definition, label: '', description: '' });
        for (const [name, definition] of Object.entries(english?.schema.parameters ?? {})) {
          const other = polish?.schema.parameters[name];
          if (other === undefined) throw new Error(`${name} is missing in Polish`);
          expect(wordless(other)).toEqual(wordless(definition));
          expect(definition.label).not.toBe('');
          expect(other.description).not.toBe(definition.description);
        }
        expect(polish?.baseLayers).toEqual(english?.baseLayers);
      }),
    );
  });

  it('has a place in some dialect for every parameter, and no dialect names a parameter twice', () => {
    for (const kind of kinds) {
      const placed = new Set(kind.dialects.flatMap(({ fields }) => fields.map(({ parameter }) => parameter)));
      expect([...placed].sort()).toEqual(Object.keys(schemaOf(exampleOf(kind.id)).schema.parameters).sort());
      for (const { fields } of kind.dialects) {
        expect(new Set(fields.map(({ parameter }) => parameter)).size).toBe(fields.length);
        expect(new Set(fields.map(({ path }) => path.join('.'))).size).toBe(fields.length);
      }
    }
  });

  it('shows wire names as the first of the kind’s dialects that has the parameter writes them', () => {
    for (const { id, dialects } of kinds) {
      const fields = dialects.flatMap((dialect) => dialect.fields);
      for (const [name, { wire_name }] of definitionsOf(exampleOf(id))) {
        expect(fields.find(({ parameter }) => parameter === name)?.path.join('.')).toBe(wire_name);
      }
    }
  });

  it('leaves out on purpose, for a reason, only what no dialect carries', () => {
    for (const { id, dialects, deliberateOmissions } of kinds) {
      const places = dialects.flatMap(({ fields }) =>
        fields.flatMap(({ path, aliases = [] }) => [path, ...aliases].map((place) => place.join('.'))),
      );
      for (const { wireName, reason } of deliberateOmissions) {
        expect([id, places]).not.toEqual([id, expect.arrayContaining([wireName])]);
        expect(reason.length).toBeGreaterThan(15);
      }
    }
  });
});
