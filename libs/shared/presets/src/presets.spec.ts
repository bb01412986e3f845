import { profilePattern, maxPresetDescriptionLength } from '@kamerton/contract';
import { languages, validateValue, type ParameterDefinition } from '@kamerton/parameter-schema';
import { copyValues, runtimeKinds, unknownModel } from '@kamerton/runtime-catalog';
import fc from 'fast-check';
import { shippedPreset, shippedPresets } from './shipped-presets.js';
import { validatePreset } from './validate-preset.js';

describe.each(shippedPresets)('the shipped preset $name', ({ name, description, params }) => {
  it('has values that some runtime takes, and says in each language why', () => {
    expect(validatePreset(params)).toEqual([]);
    expect(Object.keys(params)).not.toEqual([]);
    expect(name).toMatch(profilePattern);
    for (const language of languages) {
      expect(description[language].length).toBeGreaterThan(100);
      expect(description[language].length).toBeLessThanOrEqual(maxPresetDescriptionLength);
    }
    expect(shippedPreset(name)?.params).toEqual(params);
  });

  it('reaches every kind with something, and changes no number on its way', () => {
    for (const kind of runtimeKinds) {
      const { schema } = kind.schema(unknownModel(kind.id), 'en');
      const { entries, values } = copyValues(params, null, { kind, schema, carriers: kind.dialects });
      expect(entries).toHaveLength(Object.keys(params).length);
      for (const [parameter, value] of Object.entries(values)) expect(value).toBe(params[parameter]);
    }
  });
});

describe('shipped presets', () => {
  it('stand by name, each once, and there is none called like a property of all objects', () => {
    const names = shippedPresets.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].toSorted());
    expect(shippedPreset('constructor')).toBeUndefined();
  });
});

const knowsLimits = (definition: ParameterDefinition | undefined): boolean =>
  definition !== undefined && ('min' in definition || 'max' in definition);

describe('the values of a preset', () => {
  it.each([
    ['temperature', 0, undefined],
    ['temperature', 50, undefined],
    ['temperature', -0.1, { code: 'BELOW_MIN', limit: 0 }],
    ['temperature', '1', { code: 'WRONG_TYPE' }],
    ['temperature', Number.NaN, { code: 'NOT_FINITE' }],
    ['top_p', 1.01, { code: 'ABOVE_MAX', limit: 1 }],
    ['top_p', 0, undefined],
    ['top_k', 0, undefined],
    ['top_k', -1, undefined],
    ['top_k', 1.5, { code: 'NOT_INTEGER' }],
    ['top_k', -2, { code: 'BELOW_MIN', limit: -1 }],
    ['max_tokens', -1, undefined],
    ['presence_penalty', -1.5, undefined],
    ['repetition_penalty', 0, { code: 'BELOW_MIN', limit: 0, exclusive: true }],
    ['thinking', false, undefined],
    ['thinking', 'max', undefined],
    ['thinking', 'enormous', { code: 'NOT_IN_ENUM', limit: expect.arrayContaining([true, false, 'low', 'max']) }],
    ['stop', ['a', 'b'], undefined],
    ['stop', 'a', { code: 'WRONG_TYPE' }],
    ['stop', [''], { code: 'EMPTY_ITEM', pointer: '/params/stop/0' }],
    ['Temperature', 1, { code: 'UNKNOWN_PARAMETER', pointer: '/params/Temperature' }],
    ['num_predict', 1, { code: 'UNKNOWN_PARAMETER' }],
    ['__proto__', 1, { code: 'UNKNOWN_PARAMETER' }],
    ['keep_alive', null, { code: 'WRONG_TYPE' }],
  ])('%s = %j', (parameter, value, issue) => {
    const issues = validatePreset(Object.fromEntries([[parameter, value]]));
    expect(issues).toMatchObject(issue === undefined ? [] : [{ parameter, ...issue }]);
  });

  it('are told the limit itself where a runtime takes it, though another takes only what is less', () => {
    expect(validatePreset({ top_p: 1 })).toEqual([]);
    const [issue] = validatePreset({ top_p: 1.01 });
    expect(issue).toMatchObject({ code: 'ABOVE_MAX', limit: 1 });
    expect(issue?.exclusive ?? false).toBe(false);
  });

  it('are judged all at once, under the address that the caller names', () => {
    const issues = validatePreset({ temperature: -1, top_p: 0.5, nothing: 1 }, '/presets/0/params');
    expect(issues.map(({ pointer }) => pointer)).toEqual([
      '/presets/0/params/temperature',
      '/presets/0/params/nothing',
    ]);
  });

  it('are never refused while a kind that knows its limits takes them', () => {
    const kinds = runtimeKinds.filter(({ id }) => id !== 'openai-compatible');
    const schemas = kinds.map((kind) => kind.schema(unknownModel(kind.id), 'en').schema);
    const parameters = [...new Set(schemas.flatMap((schema) => Object.keys(schema.parameters)))];
    fc.assert(
      fc.property(fc.constantFrom(...parameters), fc.double({ min: -5, max: 5 }), (parameter, value) => {
        const takers = schemas.filter(({ parameters: known }) => {
          const definition = known[parameter];
          return definition !== undefined && validateValue(parameter, definition, value).length === 0;
        });
        if (validatePreset({ [parameter]: value }).length === 0) expect(takers).not.toEqual([]);
        else expect(takers.filter((schema) => knowsLimits(schema.parameters[parameter]))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never make it throw', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything({ withBigInt: true })), (params) => {
        expect(validatePreset(params).length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
