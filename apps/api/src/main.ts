import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InvalidEnvironment } from './environment/invalid-environment.js';
import { readEnvironment } from './environment/read-environment.js';
import { createLogger } from './logging/create-logger.js';
import { redactCredentials } from './logging/redact-credentials.js';
import { previewOpenapi } from './openapi/preview-openapi.js';
import { keepHeapSmall } from './server/keep-heap-small.js';
import { startApi } from './server/start-api.js';
import { StartFailure } from './server/start-failure.js';

const { values } = parseArgs({ options: { openapi: { type: 'string' } } });

try {
  if (values.openapi !== undefined) {
    writeFileSync(values.openapi, `${JSON.stringify(await previewOpenapi(), null, 2)}\n`);
  } else {
    const environment = readEnvironment(process.env);
    keepHeapSmall();
    await startApi(environment, createLogger(environment.logLevel));
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

/** A sentence for what the person who started it can mend, a stack trace for what they cannot. */
function explain(error: unknown): string {
  if (error instanceof InvalidEnvironment || error instanceof StartFailure) return error.message;
  return redactCredentials(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
