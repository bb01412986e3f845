import { createLogger } from './create-logger.js';
import { NestLog } from './nest-log.js';
import { redactCredentials } from './redact-credentials.js';
import { requestContext } from './request-context.js';

describe('the log', () => {
  const record = () => {
    const lines: string[] = [];
    return { logger: createLogger('trace', { write: (line) => void lines.push(line) }), lines };
  };

  it('is JSON with level, time and what was said', () => {
    const { logger, lines } = record();
    new NestLog(logger).warn('a runtime is down', 'Registry');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      context: 'Registry',
      msg: 'a runtime is down',
    });
  });

  it('carries the id of the request that the code works for', () => {
    const { logger, lines } = record();
    requestContext.run({ request_id: 'r-1' }, () => logger.info('inside'));
    logger.info('outside');
    expect(lines.map((line) => JSON.parse(line).request_id)).toEqual(['r-1', undefined]);
  });

  it('never shows secrets, however deep they sit', () => {
    const { logger, lines } = record();
    logger.info({ authorization: 'geheim', headers: { cookie: 'geheim', req: { password: 'geheim' } } }, 'x');
    logger.error({ err: new Error('connect postgres://kamerton:geheim@db:5432/k failed') }, 'y');
    new NestLog(logger).error('postgres://kamerton:geheim@db/k', 'at postgres://a:geheim@b', 'Database');
    expect(lines.join('')).not.toContain('geheim');
    expect(lines.join('')).toContain('postgres://kamerton:***@db');
  });

  it.each([
    ['http://127.0.0.1:4000/a@b', 'http://127.0.0.1:4000/a@b'],
    ['"postgres://u:p%40ss@h/d"', '"postgres://u:***@h/d"'],
    ['postgres://:p@h and redis://:q@h', 'postgres://:***@h and redis://:***@h'],
  ])('turns %s into %s', (text, redacted) => {
    expect(redactCredentials(text)).toBe(redacted);
  });
});
