import { isRecord } from '../http/is-record.js';

export interface JsonAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export class JsonClient {
  constructor(private readonly url: string) {}

  async get(path: string): Promise<JsonAnswer> {
    return read(await fetch(this.url + path));
  }

  async post(path: string, body: unknown): Promise<JsonAnswer> {
    return read(await this.send(path, body));
  }

  /** The whole of a streamed answer, as text. */
  async stream(path: string, body: unknown): Promise<{ readonly contentType: string | null; readonly text: string }> {
    const response = await this.send(path, body);
    return { contentType: response.headers.get('content-type'), text: await response.text() };
  }

  send(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return fetch(this.url + path, { method: 'POST', body: text, ...(signal === undefined ? {} : { signal }) });
  }
}

/** The value at a path through objects and arrays; `undefined` where the path leads nowhere. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isRecord(inner) ? inner[key] : undefined;
  }, value);
}

async function read(response: Response): Promise<JsonAnswer> {
  const body: unknown = await response.json();
  if (!isRecord(body)) throw new Error(`not a JSON object: ${JSON.stringify(body)}`);
  return { status: response.status, body };
}
