export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With its query; below the server's address. */
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
  /** Carried out once however often it is sent. Left out where nothing is written. */
  readonly idempotencyKey?: string;
}

/** Where calls go, and what goes along with each. */
export interface Server {
  readonly url: string;
  readonly token: string | undefined;
  readonly language: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
