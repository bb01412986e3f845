import type { ClientLimits } from '@kamerton/api-runtime-client';
import type { DiscoveryLimits } from '@kamerton/api-discovery';
import type { RuntimeSetting } from '@kamerton/api-administration';

export const REGISTRY_OPTIONS = Symbol('RegistryOptions');

export interface RegistryOptions {
  /** KAMERTON_RUNTIMES; `null`: the usual ports on loopback are looked at. */
  readonly runtimes: readonly RuntimeSetting[] | null;
  /** KAMERTON_RUNTIME_ALLOW: hosts, besides loopback, that runtime URLs given over HTTP may name. */
  readonly allowedHosts: readonly string[];
  /** KAMERTON_DISCOVERY_INTERVAL: between two looks at a runtime, in seconds. */
  readonly discoveryIntervalSeconds: number;
  /** KAMERTON_CREDENTIALS_OVER_HTTP: secrets of runtimes may travel unencrypted to other machines. */
  readonly credentialsOverHttp?: boolean;
  readonly clientLimits?: ClientLimits;
  readonly discoveryLimits?: DiscoveryLimits;
}
