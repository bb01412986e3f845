import { float, schemaOf } from '../testing/definitions.js';
import { setRow, targetOf } from '../testing/rungs.js';
import { shownConfig } from './shown-config.js';

const address = { runtimeId: 'gpu-1', model: 'm', profile: 'p' };
const target = targetOf(schemaOf({ temperature: float() }), [], address);
const own = setRow({ version: 7, params: { temperature: 0.7 } });
const profile = setRow({ id: '2', profile: 'p', version: 3 });

const show = (...sets: Parameters<typeof shownConfig>[1]) => shownConfig(target, sets);

describe('what is shown of a profile', () => {
  it('that is there and holds nothing is that: nothing of its own', () => {
    expect(show(own, profile)).toMatchObject({ profile: 'p', profile_fallback: false, version: 3, overrides: {} });
  });

  it.each([
    ['never was there', [own], 0],
    ['was looked for but never written', [own, { ...profile, version: 0 }], 0],
    ['was deleted', [own, { ...profile, deletedAt: new Date() }], 3],
  ])('that %s is the model’s own set, at the version that a write has to name', (_, sets, version) => {
    expect(show(...sets)).toMatchObject({
      profile: null,
      profile_fallback: true,
      version,
      overrides: { temperature: 0.7 },
      effective: { temperature: { value: 0.7, source: 'model_override' } },
    });
  });
});
