import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mediaTypes } from './media-types.js';

export type Encoding = 'br' | 'gzip' | 'identity';

/** One file of the Cockpit, ready to be sent. */
export interface CockpitFile {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
}

const brotli = promisify(brotliCompress);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Names with a hash of their content never change it: browsers need not ask again. */
const hashedName = /-[A-Z0-9]{8}\.\w+$/;
const forever = 'public, max-age=31536000, immutable';
const askEachTime = 'no-cache';

export async function cockpitFile(name: string, content: Buffer): Promise<CockpitFile> {
  const [br, gz] = await Promise.all([brotli(content, quality), promisify(gzip)(content)]);
  return {
    type: mediaTypes[extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    cacheControl: hashedName.test(name) ? forever : askEachTime,
    bodies: { br, gzip: gz, identity: content },
  };
}
