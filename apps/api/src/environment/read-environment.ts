import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isLoopbackHost } from '@kamerton/api-identity';
import { hostListProblems } from '@kamerton/api-runtime-client';
import type { RuntimeSetting } from '@kamerton/api-administration';
import { readRuntimeSettings } from '@kamerton/api-registry';
import { reverifyChoices } from '@kamerton/api-verification';
import { InvalidEnvironment } from './invalid-environment.js';
import { logLevels, type Environment } from './environment.js';
import { EnvironmentReader, type Variables } from './environment-reader.js';

/** @throws InvalidEnvironment with everything that is wrong, at once */
export function readEnvironment(variables: Variables): Environment {
  const reader = new EnvironmentReader(variables);
  refuseIdentityProvider(reader);
  const environment: Environment = {
    host: host(reader),
    port: reader.integer('PORT', 4000, { min: 1, max: 65_535 }),
    databaseUrl: databaseUrl(reader),
    databasePool: reader.integer('KAMERTON_DATABASE_POOL', 10, { min: 2, max: 200 }),
    runtimes: runtimes(reader),
    runtimeAllow: runtimeAllow(reader),
    credentialsOverHttp: reader.flag('KAMERTON_CREDENTIALS_OVER_HTTP'),
    discoveryIntervalSeconds: reader.integer('KAMERTON_DISCOVERY_INTERVAL', 30, { min: 1, max: 86_400 }),
    verification: verification(reader),
    requireIfMatch: reader.flag('KAMERTON_REQUIRE_IF_MATCH'),
    cockpitDir: cockpitDir(reader),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
  };
  if (reader.problems.length > 0) throw new InvalidEnvironment(reader.problems);
  return environment;
}

/** Whoever reaches the port may do everything as long as nobody has to sign in, so only this machine may reach it. */
function host(reader: EnvironmentReader): string {
  const name = reader.text('HOST') ?? '127.0.0.1';
  const rule =
    'must be a loopback address (127.0.0.1, ::1 or localhost): without an identity provider nobody else may be let in';
  return isLoopbackHost(name) ? name : reader.refuse('HOST', rule, name);
}

function databaseUrl(reader: EnvironmentReader): string {
  const text = reader.text('DATABASE_URL');
  if (text === undefined)
    return reader.refuse('DATABASE_URL', 'must be set: postgres://user:password@host:port/database', '');
  const protocol = URL.parse(text)?.protocol;
  const known = protocol === 'postgres:' || protocol === 'postgresql:';
  return known ? text : reader.refuse('DATABASE_URL', 'must start with postgres:// or postgresql://', '');
}

function runtimes(reader: EnvironmentReader): readonly RuntimeSetting[] | null {
  const text = reader.text('KAMERTON_RUNTIMES');
  if (text === undefined) return null;
  const result = readRuntimeSettings(text);
  if ('settings' in result) return result.settings;
  for (const problem of result.problems) reader.refuse('KAMERTON_RUNTIMES', problem, null);
  return null;
}

/** Host names are no secrets, so the entry that is wrong is shown. */
function runtimeAllow(reader: EnvironmentReader): readonly string[] {
  const entries = reader.list('KAMERTON_RUNTIME_ALLOW');
  for (const problem of hostListProblems(entries)) reader.refuse('KAMERTON_RUNTIME_ALLOW', problem, null);
  return entries;
}

/** What one verification may cost at most, and whether any is begun without being asked for. */
function verification(reader: EnvironmentReader): Environment['verification'] {
  return {
    limits: {
      requests: reader.integer('KAMERTON_VERIFICATION_REQUESTS', 400, { min: 1, max: 100_000 }),
      tokens: reader.integer('KAMERTON_VERIFICATION_TOKENS', 20_000, { min: 1, max: 10_000_000 }),
      seconds: reader.integer('KAMERTON_VERIFICATION_SECONDS', 600, { min: 1, max: 86_400 }),
    },
    reverify: reader.oneOf('KAMERTON_REVERIFY', reverifyChoices, 'off'),
  };
}

function cockpitDir(reader: EnvironmentReader): string | null {
  const folder = reader.text('KAMERTON_COCKPIT_DIR');
  if (folder === undefined) return null;
  const rule = 'must be the folder of the built Cockpit, with its index.html';
  return existsSync(join(folder, 'index.html')) ? folder : reader.refuse('KAMERTON_COCKPIT_DIR', rule, null);
}

/** To ignore them would let everybody in where somebody meant to let in only their colleagues. */
function refuseIdentityProvider(reader: EnvironmentReader): void {
  for (const name of ['OIDC_ISSUER', 'OIDC_AUDIENCE']) {
    if (reader.text(name) !== undefined)
      reader.refuse(name, 'must be left out: this release knows no identity provider', null);
  }
}
