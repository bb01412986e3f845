import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../environment/environment.js';
import { redactCredentials } from './redact-credentials.js';
import { requestContext } from './request-context.js';

const secrets = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret', 'databaseUrl'];

/** One JSON document per line on standard output; secrets never appear in it. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ ...requestContext.getStore() }),
      redact: { paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]), censor: '***' },
      hooks: { streamWrite: redactCredentials },
    },
    destination ?? pino.destination({ dest: 1, sync: false }),
  );
}
