import type { GenerationSchema, ParameterDefinition } from '@kamerton/parameter-schema';
import { verificationPlan } from './verification-plan.js';

const definition = (scope: ParameterDefinition['scope']): ParameterDefinition => ({
  type: 'int',
  group: 'sampling',
  scope,
  order: 1,
  label: '',
  description: '',
  unit: null,
  wire_name: 'x',
  provenance: {},
});

const schema: GenerationSchema = {
  parameters: { temperature: definition('request'), context_length: definition('load'), seed: definition('request') },
  rules: [],
};

describe('the plan of a verification', () => {
  it('holds all that can be probed without loading the model anew', () => {
    expect(verificationPlan(schema, {})).toEqual({
      plan: { parameters: ['temperature', 'seed'], leftOut: ['context_length'], loadParameters: false },
    });
  });

  it('holds the rest, too, when loading is allowed', () => {
    expect(verificationPlan(schema, { load_parameters: true })).toEqual({
      plan: { parameters: ['temperature', 'context_length', 'seed'], leftOut: [], loadParameters: true },
    });
  });

  it('holds what was named, each once, in the order of the schema', () => {
    expect(verificationPlan(schema, { parameters: ['seed', 'temperature', 'seed'] })).toEqual({
      plan: { parameters: ['temperature', 'seed'], leftOut: [], loadParameters: false },
    });
  });

  it('says what of the named it leaves out', () => {
    expect(verificationPlan(schema, { parameters: ['seed', 'context_length'] })).toEqual({
      plan: { parameters: ['seed'], leftOut: ['context_length'], loadParameters: false },
    });
  });

  it('names every parameter that the model does not have, with its place in the request', () => {
    expect(verificationPlan(schema, { parameters: ['seed', 'sneed', 'toString'] })).toEqual({
      issues: [
        { code: 'UNKNOWN_PARAMETER', pointer: '/parameters/1', parameter: 'sneed' },
        { code: 'UNKNOWN_PARAMETER', pointer: '/parameters/2', parameter: 'toString' },
      ],
    });
  });
});
