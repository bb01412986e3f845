import type { INestApplication } from '@nestjs/common';
import type { Logger } from 'pino';

const patienceMs = 8_000;

/** Answers what is under way, then ends; after a while it ends anyway. */
export function stopGracefully(app: INestApplication, logger: Logger): void {
  const stop = (signal: NodeJS.Signals): void => {
    logger.info({ signal }, 'stopping');
    setTimeout(() => end(logger, 1, 'requests were still running when patience ended'), patienceMs).unref();
    app.close().then(
      () => end(logger, 0, 'stopped'),
      (error: unknown) => end(logger, 1, `could not stop in order: ${String(error)}`),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function end(logger: Logger, code: number, words: string): void {
  logger[code === 0 ? 'info' : 'error'](words);
  logger.flush(() => process.exit(code));
}
