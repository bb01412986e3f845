import type { Fact } from '@kamerton/parameter-schema';
import { catalog, platform } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { appDefault, appSchema, chatDocumentation, openaiDocumentation } from '../evidence.js';
import { onlyInNewerChat } from '../signs.js';

const documented = catalog(chatDocumentation);
const unreadOff: Fact = {
  ...catalog(`bounds of the app; whether -1 and 0 switch it off was not read: ${appSchema}`),
  unverified: true,
};
const seedOnMlx: Fact = {
  ...catalog('ignored while the MLX engine runs in batches, which the server does not tell: mlx-engine generate.py'),
  unverified: true,
};

export const sampling = {
  temperature: {
    wireName: 'temperature',
    define: () => ({
      type: 'float',
      default: 0.8,
      min: 0,
      // The documentation says up to 1, the app has no upper end: no limit is known.
      soft_max: 1,
      step: 0.05,
      special: [{ value: 0, meaning: 'greedy' }],
      provenance: { default: appDefault, min: documented },
    }),
  },
  top_p: {
    wireName: 'top_p',
    define: () => ({
      type: 'float',
      default: 0.95,
      min: 0,
      max: 1,
      step: 0.01,
      special: [{ value: 1, meaning: 'off' }],
      provenance: { default: appDefault, min: documented, max: documented },
    }),
  },
  top_k: {
    wireName: 'top_k',
    define: () => ({
      type: 'int',
      default: 40,
      min: -1,
      max: 500,
      soft_max: 100,
      step: 1,
      provenance: { default: appDefault, min: unreadOff, max: unreadOff },
    }),
  },
  min_p: {
    wireName: 'min_p',
    omitted: onlyInNewerChat,
    define: () => ({
      type: 'float',
      default: 0.05,
      min: 0,
      max: 1,
      soft_max: 0.5,
      step: 0.01,
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: appDefault, min: documented, max: documented },
    }),
  },
  seed: {
    wireName: 'seed',
    define: ({ engine }) => ({
      type: 'int',
      default: -1,
      min: 0,
      max: Number.MAX_SAFE_INTEGER,
      soft_max: 4_294_967_295,
      step: 1,
      special: [{ value: -1, meaning: 'random' }],
      provenance: {
        default: engine === 'mlx' ? seedOnMlx : appDefault,
        min: catalog(`-1 is random: ${openaiDocumentation}`),
        max: platform('JSON numbers are exact only up to 2^53 − 1'),
      },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
