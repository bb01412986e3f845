import { init, type LDClient } from '@launchdarkly/node-server-sdk';
import { TestData } from '@launchdarkly/node-server-sdk/integrations';
import { createGenerationAdapter, type GenerationAdapter } from '@kamerton/generation-adapter';
import { InMemStorageProvider, PayloadType, Unleash } from 'unleash-client';
import { snapshot, tenParameters } from './apply-fixture.ts';

/** The adapter with one snapshot in memory, as it stands between two polls. */
export async function kamertonAdapter(): Promise<GenerationAdapter> {
  const adapter = createGenerationAdapter({
    url: 'http://127.0.0.1:9',
    pollIntervalMs: 3_600_000,
    fetch: () => Promise.resolve(Response.json(snapshot, { headers: { etag: '"bench"' } })),
  });
  await adapter.ready();
  return adapter;
}

export async function unleashWithVariant(): Promise<Unleash> {
  const unleash = new Unleash({
    appName: 'bench',
    url: 'http://127.0.0.1:9/api',
    refreshInterval: 0,
    disableMetrics: true,
    skipInstanceCountWarning: true,
    storageProvider: new InMemStorageProvider(),
    bootstrap: { data: [featureWithPayload(JSON.stringify(tenParameters))] },
  });
  // Nothing listens at that address: the flags come from the bootstrap, and the failed poll is expected.
  unleash.on('error', () => undefined);
  await new Promise((resolve) => unleash.once('ready', resolve));
  return unleash;
}

const featureWithPayload = (value: string) => ({
  name: 'llama',
  type: 'release',
  enabled: true,
  stale: false,
  impressionData: false,
  strategies: [{ name: 'default', parameters: {}, constraints: [] }],
  variants: [
    {
      name: 'parameters',
      weight: 1000,
      weightType: 'variable',
      stickiness: 'default',
      payload: { type: PayloadType.JSON, value },
      overrides: [],
    },
  ],
});

export async function launchDarklyWithFlag(): Promise<LDClient> {
  const data = new TestData();
  await data.update(data.flag('llama').valueForAll(tenParameters));
  const quiet = () => undefined;
  const client = init('sdk-key', {
    updateProcessor: data.getFactory(),
    sendEvents: false,
    diagnosticOptOut: true,
    logger: { error: quiet, warn: quiet, info: quiet, debug: quiet },
  });
  await client.waitForInitialization({ timeout: 5 });
  return client;
}
