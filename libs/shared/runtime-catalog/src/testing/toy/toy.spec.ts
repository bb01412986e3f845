import { resolve, validateValues } from '@kamerton/parameter-schema';
import { fromWire } from '../../wire/from-wire.js';
import { toWire } from '../../wire/to-wire.js';
import { toy } from './toy.js';

/** What a Toy server would answer. */
const aboutAnswer = { toy_version: '2.1.0' };
const catalogueAnswer = { models: [{ name: 'rocking-horse', checksum: 'c1', window: 512, heat: 0.25 }] };

const discover = (version = aboutAnswer.toy_version) => {
  const [listed] = toy.discovery.readList(catalogueAnswer);
  if (listed === undefined) throw new Error('the catalogue is empty');
  return toy.discovery.readModel({ runtimeVersion: version, listed, details: null, runtime: {} });
};

const [native] = toy.dialects;
if (native === undefined) throw new Error('no dialect');

describe('a runtime kind of ninety lines', () => {
  it('turns the runtime’s answers into facts, and facts into a schema', () => {
    expect(toy.discovery.readVersion(aboutAnswer)).toBe('2.1.0');
    const { schema, omissions } = toy.schema(discover(), 'en');
    expect(Object.keys(schema.parameters)).toEqual(['temperature', 'top_k', 'max_tokens']);
    expect(schema.parameters['max_tokens']).toMatchObject({ max: 512, wire_name: 'settings.words' });
    expect(omissions).toEqual([]);
  });

  it('shows the model’s own default with its source, and an unknown one as unknown', () => {
    const { schema, baseLayers } = toy.schema(discover(), 'en');
    expect(schema.parameters['temperature']).toMatchObject({
      default: 0.25,
      provenance: { default: { source: 'model_file' } },
    });
    expect(schema.parameters['top_k']).not.toHaveProperty('default');
    expect(resolve(schema, baseLayers)['temperature']).toMatchObject({ value: 0.25, source: 'model_file' });
  });

  it('leaves out what an older release does not heed, and says why', () => {
    const { schema, omissions } = toy.schema(discover('1.9.0'), 'en');
    expect(schema.parameters).not.toHaveProperty('top_k');
    expect(omissions).toEqual([
      { parameter: 'top_k', wire_name: 'settings.choices', evidence: expect.stringContaining('since 2.0.0') },
    ]);
  });

  it('has its values validated, written into requests and read back without a line of its own for that', () => {
    const { schema } = toy.schema(discover(), 'en');
    expect(validateValues(schema, { temperature: 1.5 }).map(({ code }) => code)).toEqual(['ABOVE_MAX']);
    const { body, dropped } = toWire(native, { temperature: 0.75, max_tokens: 12 });
    expect(body).toEqual({ settings: { heat: 0.75, words: 12 } });
    expect(dropped).toEqual([]);
    expect(fromWire(native, body).values).toEqual({ temperature: 0.75, max_tokens: 12 });
  });

  it('can be asked small questions by the probes', () => {
    const [route] = toy.probing.routes;
    const fields = [{ path: ['settings', 'words'], value: 3 }];
    expect(route.request({ model: 'rocking-horse', prompt: 'Neigh.', fields })).toEqual({
      method: 'POST',
      path: '/speak',
      body: { model: 'rocking-horse', text: 'Neigh.', settings: { words: 3 } },
    });
    expect(route.read({ said: 'neigh neigh neigh', words: 3, because: 'limit' })).toMatchObject({
      text: 'neigh neigh neigh',
      completionTokens: 3,
      finishReason: 'limit',
    });
  });
});
