import type { Option } from './option.js';

export const defaultUrl = 'http://127.0.0.1:4000';

/** What every command takes. */
export const globalOptions = {
  url: { kind: 'text', summary: `Address of the server [KAMERTON_URL; ${defaultUrl}]` },
  token: { kind: 'text', summary: 'Who is calling [KAMERTON_TOKEN, which other users of the machine cannot see]' },
  runtime: { kind: 'text', summary: 'Runtime, where several have the model', completes: 'runtime' },
  json: { kind: 'flag', summary: 'One JSON document on stdout, and nothing else' },
  language: { kind: 'text', summary: 'Of messages and labels [LANG]', choices: ['en', 'pl'] },
  timeout: { kind: 'text', summary: 'Seconds to wait for an answer, repetitions included [30]' },
  color: { kind: 'flag', summary: 'Colours, even without a terminal' },
  'no-color': { kind: 'flag', summary: 'No colours [NO_COLOR]' },
} as const satisfies Readonly<Record<string, Option>>;
