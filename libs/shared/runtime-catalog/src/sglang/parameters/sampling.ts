import { catalog, platform, unverified } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import type { ModelFacts } from '../../runtime-kind.js';
import { refusedBeyond, samplingParams } from '../evidence.js';
import { neutralDefault, neutralFact, setting } from '../server-settings.js';

const safeIntegers = platform('JSON numbers are exact only within ±(2^53 − 1)');

const seedIssues = 'issues 15481 and 15746 of sgl-project/sglang';

const seedIgnored = ({ server_settings: settings }: ModelFacts): string | null =>
  settings?.['enable_deterministic_inference'] === false
    ? `ignored without --enable-deterministic-inference, which is off in GET /server_info: ${seedIssues}`
    : null;

export const sampling = {
  temperature: {
    wireName: 'sampling_params.temperature',
    define: (facts) => ({
      type: 'float',
      ...neutralDefault(facts, 1),
      min: 0,
      soft_max: 2,
      step: 0.05,
      out_of_range: 'refused',
      special: [{ value: 0, meaning: 'greedy' }],
      provenance: { default: neutralFact, min: catalog(refusedBeyond) },
    }),
  },
  top_p: {
    wireName: 'sampling_params.top_p',
    define: (facts) => ({
      type: 'float',
      ...neutralDefault(facts, 1),
      min: 0,
      exclusive_min: true,
      max: 1,
      step: 0.01,
      out_of_range: 'refused',
      special: [{ value: 1, meaning: 'off' }],
      provenance: { default: neutralFact, min: catalog(refusedBeyond), max: catalog(refusedBeyond) },
    }),
  },
  top_k: {
    wireName: 'sampling_params.top_k',
    define: (facts) => ({
      type: 'int',
      ...neutralDefault(facts, -1),
      min: 1,
      soft_max: 100,
      step: 1,
      out_of_range: 'refused',
      special: [{ value: -1, meaning: 'off', unbounded: true }],
      provenance: { default: neutralFact, min: catalog(`0 is refused with 400, -1 is off: ${samplingParams}`) },
    }),
  },
  min_p: {
    wireName: 'sampling_params.min_p',
    define: (facts) => ({
      type: 'float',
      ...neutralDefault(facts, 0),
      min: 0,
      max: 1,
      soft_max: 0.5,
      step: 0.01,
      out_of_range: 'refused',
      special: [{ value: 0, meaning: 'off' }],
      provenance: { default: neutralFact, min: catalog(refusedBeyond), max: catalog(refusedBeyond) },
    }),
  },
  seed: {
    wireName: 'sampling_params.sampling_seed',
    omitted: seedIgnored,
    define: (facts) => ({
      type: 'int',
      default: null,
      min: 0,
      max: Number.MAX_SAFE_INTEGER,
      soft_max: 4_294_967_295,
      step: 1,
      provenance: {
        default:
          setting(facts, 'enable_deterministic_inference') === true
            ? unverified(
                catalog(
                  `none when unset: ${samplingParams}; on the OpenAI routes of late 2025 it is reported to have had no effect (${seedIssues})`,
                ),
              )
            : unverified(catalog(`heeded only in deterministic mode, of which the server told nothing: ${seedIssues}`)),
        min: platform('whether negative seeds mean anything was not read in a primary source'),
        max: safeIntegers,
      },
    }),
  },
} satisfies GroupSpecs<'sampling'>;
