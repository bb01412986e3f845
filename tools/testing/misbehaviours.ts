import type { IncomingMessage, ServerResponse } from 'node:http';

type Misbehave = (response: ServerResponse, request: IncomingMessage) => void;

const json = { 'content-type': 'application/json' };
const megabyte = 1024 * 1024;

const bodyOf =
  (body: string | Buffer, headers: Record<string, string> = json, status = 200): Misbehave =>
  (response) =>
    void response.writeHead(status, headers).end(body);

/** Writes as fast as the other side reads, up to `bytes` in all, so that nothing so large is ever held in memory. */
const flood =
  (head: string, piece: string, bytes: number): Misbehave =>
  (response) => {
    response.writeHead(200, json).write(head);
    let sent = 0;
    const pump = (): void => {
      while (!response.destroyed && sent < bytes) {
        sent += piece.length;
        if (!response.write(piece)) return;
      }
      response.end(']');
    };
    response.on('drain', pump);
    pump();
  };

/** What a server may do instead of answering as its protocol says, whatever it was asked. */
export const misbehaviours = {
  'answers a byte each second': (response) => {
    response.writeHead(200, json);
    const drip = setInterval(() => response.write(' '), 1_000);
    response.on('close', () => clearInterval(drip));
  },
  'never answers': () => undefined,
  'hangs up': (response) => void response.destroy(),
  'answers 500': bodyOf('{"error":"boom"}', json, 500),
  'answers 500 and never ends': (response) => void response.writeHead(500, json).write('{'),
  'answers 401': bodyOf('{"error":"who are you?"}', json, 401),
  'redirects to itself': (response, { url }) => void response.writeHead(302, { location: url ?? '/' }).end(),
  'redirects to the metadata service': (response) =>
    void response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  'answers a web page': bodyOf('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
  'answers a web page labelled as JSON': bodyOf('<!doctype html><title>Sign in</title>'),
  'answers nothing': bodyOf(''),
  'answers half of its JSON': bodyOf('{"version":"0.33.0","models":[{"name":"a'),
  'breaks off in the middle': (response) => {
    response.writeHead(200, { ...json, 'content-length': '500' });
    response.write('{"version":', () => response.destroy());
  },
  'answers what is no UTF-8': bodyOf(Buffer.from([0x22, 0xff, 0xfe, 0x22])),
  'answers compressed without being asked to': bodyOf(Buffer.from([0x1f, 0x8b, 0x08]), {
    ...json,
    'content-encoding': 'gzip',
  }),
  'answers 200 MB of JSON': flood('["', 'x'.repeat(megabyte), 200 * megabyte),
  'announces 200 MB of JSON': (response) =>
    void response.writeHead(200, { ...json, 'content-length': String(200 * megabyte) }).write('["'),
  'answers a million values': bodyOf(`[${'0,'.repeat(300_000)}${'{},'.repeat(100_000)}0]`),
  'answers 100,000 different names': bodyOf(
    `{${Array.from({ length: 100_000 }, (_, index) => `"name ${index}":1`).join()}}`,
  ),
  'answers JSON nested 100,000 deep': bodyOf('['.repeat(100_000) + ']'.repeat(100_000)),
  'answers objects nested 10,000 deep': bodyOf('{"models":'.repeat(10_000) + '1' + '}'.repeat(10_000)),
  'answers null': bodyOf('null'),
  'answers a list where an object is due': bodyOf('[]'),
  'answers wrong types in known fields': bodyOf('{"version":33,"models":{"0":"a"},"data":"a","object":[]}'),
  'answers numbers beyond all measure': bodyOf('{"version":1e999,"models":1e999,"data":-1e999}'),
  'answers prototype keys': bodyOf('{"__proto__":{"version":"1"},"constructor":{"models":[]}}'),
} as const satisfies Record<string, Misbehave>;

export type Misbehaviour = keyof typeof misbehaviours;
