import type { Dialect } from '@kamerton/runtime-catalog';
import fc from 'fast-check';
import { valueOf } from './testing/arbitraries.js';
import { kindOf, planOf, schemaOf } from './testing/models.js';

const forced = (dialect: Dialect['id'], parameter: string, value: number) =>
  planOf('ollama', dialect, { [parameter]: value }, { [parameter]: { force: true } });

describe('names in another case, on a runtime that does not mind it', () => {
  it('do not get past a policy', () => {
    const { body, report } = forced('native', 'max_tokens', 2).apply({
      options: { num_predict: 2 },
      Options: { num_predict: 9 },
    });
    expect(body).toEqual({ model: 'm', options: { num_predict: 2 } });
    expect(report.dropped).toEqual([
      { parameter: 'max_tokens', value: 9, code: 'FORCED' },
      { parameter: 'max_tokens', value: 2, code: 'DUPLICATE' },
    ]);
  });

  it('are noticed by themselves, the long s and the Kelvin sign included', () => {
    const plan = forced('openai_chat', 'max_tokens', 2);
    for (const key of ['Max_Tokens', 'max_token\u017F', 'max_to\u212Aens', 'MAX_COMPLETION_TOKENS']) {
      expect(plan.apply({ [key]: 9 }).body).toEqual({ model: 'm', max_tokens: 2, temperature: 0.6, top_p: 0.9 });
    }
  });

  it('are written as the runtime has them, and reported', () => {
    const { body, report } = planOf('ollama', 'native').apply({ Options: { num_predict: 9 }, THINK: true });
    expect(body).toEqual({ model: 'm', options: { num_predict: 9 }, think: true });
    expect(report.renamed).toEqual(
      expect.arrayContaining([
        { from: 'Options.num_predict', to: 'options.num_predict' },
        { from: 'THINK', to: 'think' },
      ]),
    );
  });

  it('are taken for canonical names, too', () => {
    const { body, report } = planOf('ollama', 'native').apply({ Max_Tokens: 9 });
    expect(body).toEqual({ model: 'm', options: { num_predict: 9 } });
    expect(report.renamed).toEqual([{ from: 'Max_Tokens', to: 'options.num_predict' }]);
  });

  it('do not unset with a later null what is sent', () => {
    const native = forced('native', 'max_tokens', 2).apply({ options: null, Options: null });
    expect(native.body).toEqual({ model: 'm', options: { num_predict: 2 } });
    const below = forced('native', 'max_tokens', 2).apply({ options: {}, Options: { num_predict: null, num_keep: 5 } });
    expect(below.body).toEqual({ model: 'm', options: { num_predict: 2, num_keep: 5 } });
    const chat = forced('openai_chat', 'temperature', 0.5).apply({ temperature: null, Temperature: null });
    expect(chat.body).toEqual({ model: 'm', temperature: 0.5, top_p: 0.9 });
  });

  it('stay as they are where no parameter is meant, and where the runtime would not know them', () => {
    const request = { Model: 'x', Messages: [], options: { Num_Predict: 9, low_vram: true }, Unknown: 1 };
    expect(planOf('ollama', 'native').apply(request).body).toEqual({ ...request, model: 'm' });
    expect(planOf('vllm', 'openai_chat').apply({ Temperature: 9 }).body).toMatchObject({ Temperature: 9 });
  });
});

const ollama = kindOf('ollama');
const schema = schemaOf('ollama');

/** The name with each letter in some case, or as the other character that folds to it. */
const respelt = (name: string): fc.Arbitrary<string> =>
  fc
    .tuple(...[...name].map((letter) => fc.constantFrom(letter, letter.toUpperCase(), ...(others[letter] ?? []))))
    .map((letters) => letters.join(''));
const others: Readonly<Record<string, readonly string[]>> = { s: ['\u017F'], k: ['\u212A'] };

const evasion = fc
  .constantFrom(...ollama.dialects)
  .chain((dialect) => fc.tuple(fc.constant(dialect), fc.constantFrom(...dialect.fields)))
  .filter(([, { parameter }]) => Object.hasOwn(schema.parameters, parameter))
  .chain(([dialect, field]) => {
    const definition = schema.parameters[field.parameter];
    if (definition === undefined) throw new Error(`no ${field.parameter}`);
    const value = fc.oneof(valueOf(definition), fc.constant(null));
    const places = [field.path, ...(field.aliases ?? []), [field.parameter]];
    const place = fc.constantFrom(...places).chain((path) => {
      const [top = '', ...below] = path;
      const keys = dialect.foldsNames === 'all_levels' ? below.map(respelt) : below.map((key) => fc.constant(key));
      return fc.tuple(respelt(top), fc.tuple(...keys), fc.oneof(value, fc.constant(undefined)));
    });
    return fc.record({
      dialect: fc.constant(dialect),
      field: fc.constant(field),
      standing: valueOf(definition),
      given: fc.array(place, { minLength: 1, maxLength: 5 }),
    });
  });

/** What the server reads: later spellings win, objects below grow together, and null unsets. */
const readByServer = (dialect: Dialect, body: Readonly<Record<string, unknown>>, path: readonly string[]): unknown => {
  let container: unknown = JSON.parse(JSON.stringify(body));
  for (const [depth, name] of path.entries()) {
    if (!isRecord(container)) return undefined;
    const folds = depth === 0 || dialect.foldsNames === 'all_levels';
    let read: unknown;
    for (const [given, value] of Object.entries(container)) {
      if (name !== (folds ? given.toUpperCase().toLowerCase() : given)) continue;
      read = isRecord(read) && isRecord(value) ? { ...read, ...value } : value;
    }
    container = read;
  }
  // A field that is null is a field that is not there.
  return container ?? undefined;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

describe('a forced value, whatever the case of the names in a request', () => {
  it('is the one that the runtime reads', () => {
    fc.assert(
      fc.property(evasion, ({ dialect, field, standing, given }) => {
        const plan = planOf(
          'ollama',
          dialect.id,
          { [field.parameter]: standing },
          { [field.parameter]: { force: true } },
        );
        const request: Record<string, unknown> = {};
        for (const [top, below, value] of given) {
          request[top] = below.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
        }
        const { body } = plan.apply(request);
        const silent = plan.apply({}).body;
        for (const path of [field.path, ...(field.aliases ?? [])]) {
          expect(readByServer(dialect, body, path)).toEqual(readByServer(dialect, silent, path));
        }
      }),
      { numRuns: 500 },
    );
  });
});
