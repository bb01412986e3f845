import { float, schemaOf } from '../testing/definitions.js';
import { setRow, targetOf } from '../testing/rungs.js';
import { configBody } from './config-body.js';

const schema = schemaOf({ temperature: float({ min: 0, max: 1 }), top_p: float() });
const base = [{ source: 'runtime_catalog', values: { temperature: 0.8 } }] as const;

describe('the body of a configuration', () => {
  it('tells known values only: unknown is not null', () => {
    const { current_values: values, effective } = configBody(targetOf(schema, base), [], undefined);
    expect(values).toEqual({ temperature: 0.8 });
    expect(effective['top_p']).toEqual({ source: 'unknown', sent: false, ladder: [] });
  });

  it('keeps null, which is known to be nothing', () => {
    const nothing = schemaOf({ seed: float({ default: null }) });
    expect(configBody(targetOf(nothing), [], undefined).current_values).toEqual({ seed: null });
  });

  it('shows the own overrides as they are stored, and what is effective beside them', () => {
    const own = setRow({ params: { temperature: 7, gone: 1 }, version: 3 });
    const body = configBody(targetOf(schema, base), [own], own);
    expect(body).toMatchObject({ version: 3, overrides: { temperature: 7, gone: 1 }, updated_by: 'anna' });
    expect(body.current_values).toEqual({ temperature: 0.8 });
    expect(Object.keys(body.effective)).toEqual(['temperature', 'top_p']);
  });

  it('climbs the rungs whatever order they come in', () => {
    const wide = setRow({ id: '2', model: null, params: { temperature: 0.1, top_p: 0.1 } });
    const own = setRow({ params: { temperature: 0.2, top_p: 0.2 } });
    const profile = setRow({ id: '3', profile: 'p', params: { temperature: 0.3 } });
    for (const sets of [
      [wide, own, profile],
      [profile, own, wide],
    ]) {
      expect(configBody(targetOf(schema, base), sets, profile).effective).toMatchObject({
        temperature: { value: 0.3, source: 'profile_override' },
        top_p: { value: 0.2, source: 'model_override' },
      });
    }
  });

  it('in the place of a profile that does not exist is at the version of that', () => {
    const own = setRow({ version: 7 });
    const body = configBody(targetOf(schema), [own], own, { version: 0 });
    expect(body).toMatchObject({ version: 0, profile_fallback: true });
  });
});
