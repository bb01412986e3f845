import { ProblemException } from '../problems/problem-exception.js';
import { StrictJsonReader } from './strict-json-reader.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The document in a request body; `undefined` when there is none. @throws ProblemException MALFORMED_JSON, MALFORMED_REQUEST */
export function readJsonBody(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) return undefined;
  const reader = new StrictJsonReader(decode(bytes));
  const document = reader.read();
  if (reader.issues.length > 0) throw new ProblemException('MALFORMED_REQUEST', { errors: reader.issues });
  return document;
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new ProblemException('MALFORMED_JSON', {
      detail: { en: 'The body is not encoded in UTF-8.', pl: 'Treść żądania nie jest zakodowana w UTF-8.' },
      cause,
    });
  }
}
