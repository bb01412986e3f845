import { Controller, Delete, Get, Logger, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createFastifyAdapter, HttpModule } from '@kamerton/api-http';
import { Test } from '@nestjs/testing';
import { Public, RequiresRole } from './access.js';
import { type Caller, callerOf, CurrentCaller } from './caller.js';
import { CallerResolver } from './caller-resolver.js';
import { IdentityModule } from './identity.module.js';

@Controller()
class ThingsController {
  @Get('open')
  @Public()
  open() {
    return 'open';
  }

  @Get('mine')
  mine(@CurrentCaller() caller: Caller) {
    return caller;
  }

  @Delete('all')
  @RequiresRole('admin')
  all() {
    return 'gone';
  }

  @Delete('some')
  @RequiresRole('tuner', 'admin')
  some() {
    return 'gone';
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

const noIdempotency = {
  claim: async () => null,
  holder: async () => null,
  complete: async () => undefined,
  release: async () => undefined,
};

async function startApp(resolver?: CallerResolver): Promise<NestFastifyApplication> {
  const http = HttpModule.forRootAsync({
    useFactory: () => ({ requireIfMatch: false, translators: [], idempotency: noIdempotency, callerOf: () => '' }),
  });
  const builder = Test.createTestingModule({ imports: [http, IdentityModule, ThingsModule] });
  if (resolver) builder.overrideProvider(CallerResolver).useValue(resolver);
  Logger.overrideLogger(false);
  const module = await builder.compile();
  const app = module.createNestApplication<NestFastifyApplication>(createFastifyAdapter(), { bodyParser: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

describe('the identity guard', () => {
  const apps: NestFastifyApplication[] = [];
  const start = async (caller?: Caller | null) => {
    const app = await startApp(caller === undefined ? undefined : { resolve: () => Promise.resolve(caller) });
    apps.push(app);
    return app;
  };

  afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

  it('takes everybody for the local user as long as there is no identity provider', async () => {
    const app = await start();
    expect((await app.inject('/mine')).json()).toMatchObject({ user_id: 'local', actor_kind: 'user' });
    expect((await app.inject({ method: 'DELETE', url: '/all' })).statusCode).toBe(200);
  });

  it('denies what is not public to whoever does not say who they are', async () => {
    const app = await start(null);
    expect((await app.inject('/mine')).json()).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect((await app.inject('/open')).body).toBe('open');
  });

  it('denies what needs a role to whoever lacks it', async () => {
    const app = await start({ user_id: 'tuner-1', actor_kind: 'user', roles: ['tuner'] });
    expect((await app.inject({ method: 'DELETE', url: '/all' })).json()).toMatchObject({
      status: 403,
      code: 'PERMISSION_DENIED',
      detail: 'This needs the role admin.',
    });
  });

  it.each([
    ['tuner', 200],
    ['admin', 200],
    ['viewer', 403],
  ] as const)('lets any of several roles in: %s is answered %i', async (role, status) => {
    const app = await start({ user_id: 'somebody', actor_kind: 'user', roles: [role] });
    const answer = await app.inject({ method: 'DELETE', url: '/some' });
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json()).toMatchObject({ detail: 'This needs the role tuner or admin.' });
  });

  it.each([
    [{ host: 'evil.example' }],
    [{ host: 'evil.example:4000' }],
    [{ host: '127.0.0.1.evil.example' }],
    [{ host: '10.0.0.1:4000' }],
    [{ host: 'localhost:4000', origin: 'https://evil.example' }],
    [{ host: 'localhost:4000', origin: 'http://localhost:5000' }],
    [{ host: 'localhost:4000', origin: 'null' }],
    [{ host: 'a b' }],
  ])('refuses pages from elsewhere: %j', async (headers) => {
    const app = await start();
    for (const url of ['/mine', '/open']) {
      expect((await app.inject({ url, headers })).json()).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
    }
  });

  it.each([
    [{ host: 'localhost' }],
    [{ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' }],
    [{ host: '[::1]:4000', origin: 'http://[::1]:4000' }],
    [{ host: 'kamerton.localhost:4000' }],
  ])('lets its own pages in: %j', async (headers) => {
    const app = await start();
    expect((await app.inject({ url: '/mine', headers })).statusCode).toBe(200);
  });

  it('knows no caller of a request that it has not seen', () => {
    expect(() => callerOf({})).toThrow(/is the route public/);
  });
});
