import { DataSource } from 'typeorm';
import { entities } from '../entities/index.js';
import { migrations } from '../migrations/index.js';
import type { DatabaseOptions } from './database-options.js';
import { DriverLog } from './driver-log.js';

const ignore = (): void => undefined;

/** Not yet connected: call `initialize()`. The schema comes from migrations alone. */
export function createDataSource(options: DatabaseOptions): DataSource {
  const statementTimeoutMs = options.statementTimeoutMs ?? 5_000;
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: 'kamerton',
    entities,
    migrations,
    synchronize: false,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: options.connectTimeoutMs ?? 3_000,
    extra: {
      statement_timeout: statementTimeoutMs,
      // A little later than the server's own limit: speaks up only when the server itself no longer does.
      query_timeout: statementTimeoutMs === 0 ? undefined : statementTimeoutMs + 1_000,
      idle_in_transaction_session_timeout: 15_000,
      // Rows are locked before they are judged: a stricter level set for the whole database would only turn waits into retries.
      options: String.raw`-c default_transaction_isolation=read\ committed`,
      keepAlive: true,
    },
    logging: ['warn'],
    logger: new DriverLog(options.onWarning ?? ignore),
  });
}
