import type { RuntimeSetting } from '@kamerton/api-administration';
import type { VerificationOptions } from '@kamerton/api-verification';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the process is told from outside, checked. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Connections to the database at most. */
  readonly databasePool: number;
  /** `null`: the usual ports on loopback are looked at. */
  readonly runtimes: readonly RuntimeSetting[] | null;
  /** Hosts, besides loopback, that runtime URLs given over HTTP may name. */
  readonly runtimeAllow: readonly string[];
  /** Secrets of runtimes may travel unencrypted to other machines. */
  readonly credentialsOverHttp: boolean;
  readonly discoveryIntervalSeconds: number;
  readonly verification: Pick<VerificationOptions, 'limits' | 'reverify'>;
  readonly requireIfMatch: boolean;
  /** Folder of the built Cockpit; `null`: only the API is served. */
  readonly cockpitDir: string | null;
  readonly logLevel: LogLevel;
}
