import { languages } from '@kamerton/parameter-schema';
import { runtimeKinds } from '@kamerton/runtime-catalog';
import { schemaHash } from './schema-hash.js';
import { testFacts } from './testing/test-facts.js';

describe('schemaHash', () => {
  it.each(runtimeKinds.map((kind) => [kind.id, kind] as const))('of %s is the same in every language', (id, kind) => {
    const facts = testFacts({ kind: id });
    const [english, polish] = languages.map((language) => kind.schema(facts, language).schema);
    expect(english).not.toEqual(polish);
    expect(new Set([english, polish].map((schema) => schemaHash(schema ?? { parameters: {}, rules: [] }))).size).toBe(
      1,
    );
  });

  it('differs when a limit, a rule or a name does', () => {
    const schema = runtimeKinds[0]?.schema(testFacts({ kind: 'ollama', context_length: 4096 }), 'en').schema;
    const other = runtimeKinds[0]?.schema(testFacts({ kind: 'ollama', context_length: 8192 }), 'en').schema;
    if (schema === undefined || other === undefined) throw new Error('there is no runtime kind');
    const { temperature, ...rest } = schema.parameters;
    const hashes = [
      schema,
      other,
      { ...schema, parameters: rest },
      { ...schema, rules: [] as const, parameters: { heat: temperature, ...rest } },
    ];
    expect(
      new Set(
        hashes.map((entry) =>
          schemaHash({ rules: entry.rules, parameters: JSON.parse(JSON.stringify(entry.parameters)) }),
        ),
      ).size,
    ).toBe(4);
  });

  it('does not depend on the order of keys', () => {
    const schema = runtimeKinds[0]?.schema(testFacts({ kind: 'ollama' }), 'en').schema;
    if (schema === undefined) throw new Error('there is no runtime kind');
    const reversed = Object.fromEntries(Object.entries(schema.parameters).toReversed());
    expect(schemaHash({ rules: schema.rules, parameters: reversed })).toBe(schemaHash(schema));
    expect(schemaHash(schema)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});
