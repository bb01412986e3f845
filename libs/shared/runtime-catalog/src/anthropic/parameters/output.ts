import type { GroupSpecs } from '../../schema/parameter-spec.js';
import { documented } from '../evidence.js';

export const output = {
  service_tier: {
    wireName: 'service_tier',
    define: () => ({ type: 'enum', enum: ['auto', 'standard_only'], provenance: { enum: documented } }),
  },
} satisfies GroupSpecs<'output'>;
