import { defaultDiscoveryLimits, DiscoveryModule } from '@kamerton/api-discovery';
import { defaultCircuitLimits, RuntimeClientModule } from '@kamerton/api-runtime-client';
import { startTestApi } from '@kamerton/api-testing';
import { SettingsModule } from '../settings.module.js';

/** Settings as code over HTTP on a real Postgres, with real calls to runtimes on this machine. */
export const startSettingsApi = () =>
  startTestApi({
    features: [
      RuntimeClientModule.forRoot({
        allowedHosts: [],
        credentialsOverHttp: false,
        limits: { timeoutMs: 2_000, maxBytes: 1_000_000 },
        circuits: defaultCircuitLimits,
      }),
      DiscoveryModule.forRoot(defaultDiscoveryLimits),
      SettingsModule,
    ],
  });
