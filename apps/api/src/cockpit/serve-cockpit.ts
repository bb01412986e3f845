import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CockpitFile, Encoding } from './cockpit-file.js';
import { CockpitFiles } from './cockpit-files.js';

/** Addresses that are never pages of the Cockpit, so an unknown one among them is an error and not its front page. */
const notPages = /^\/(api|health|metrics)(\/|$)/;

/** Serves the built Cockpit where no route is: its files, and its front page for the addresses of its own router. */
export function serveCockpit(fastify: FastifyInstance, folder: string): void {
  const files = new CockpitFiles(folder);
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || (request.method !== 'GET' && request.method !== 'HEAD')) return;
    const path = pathOf(request.url);
    if (path === null || notPages.test(path)) return;
    const file = (await files.find(path.slice(1))) ?? (isPage(path, request) ? await files.find('index.html') : null);
    if (file) return send(file, request, reply);
  });
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '');
  } catch {
    return null;
  }
}

/** Asked for as a page, not as a script or picture that went missing. */
const isPage = (path: string, { headers }: FastifyRequest): boolean =>
  path === '/' || (headers.accept ?? '').includes('text/html');

function send(file: CockpitFile, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.headers({
    'content-type': file.type,
    'cache-control': file.cacheControl,
    etag: file.etag,
    vary: 'accept-encoding',
  });
  if (headers['if-none-match'] === file.etag) return reply.status(304).send();
  const encoding = encodingFor(headers['accept-encoding']);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.send(file.bodies[encoding]);
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const names = String(accepted ?? '')
    .split(',')
    .map((wish) => wish.trim())
    .filter((wish) => !/;\s*q=0(\.0*)?$/.test(wish))
    .map((wish) => wish.split(';', 1)[0]);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : 'identity';
}
