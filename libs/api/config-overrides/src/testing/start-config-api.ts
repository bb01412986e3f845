import { startTestApi, type FeatureAppOptions, type TestApi } from '@kamerton/api-testing';
import { ConfigOverridesModule } from '../config-overrides.module.js';

/** The feature over HTTP on a real Postgres of its own. */
export const startConfigApi = (options: Partial<FeatureAppOptions> = {}): Promise<TestApi> =>
  startTestApi({ features: [ConfigOverridesModule], ...options });
