import { isRecord } from '../http/is-record.js';
import { wrongFieldType } from './ollama-error.js';

type Fields = Readonly<Record<string, unknown>>;

/** What Ollama's OpenAI-compatible routes make of a request: options, with 1.0 where temperature and top_p are absent. */
export function optionsFromOpenAi(route: 'chat' | 'completions', body: Fields): Record<string, unknown> {
  const penaltyDefault = route === 'completions' ? 0 : undefined;
  const given = {
    num_predict: readNumber(body, 'max_tokens', 'int'),
    temperature: readNumber(body, 'temperature', 'float64') ?? 1,
    top_p: readNumber(body, 'top_p', 'float64') ?? 1,
    seed: readNumber(body, 'seed', 'int'),
    frequency_penalty: readNumber(body, 'frequency_penalty', 'float64') ?? penaltyDefault,
    presence_penalty: readNumber(body, 'presence_penalty', 'float64') ?? penaltyDefault,
    stop: typeof body['stop'] === 'string' ? [body['stop']] : body['stop'],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export function wantsUsage({ stream_options: options }: Fields): boolean {
  return isRecord(options) && options['include_usage'] === true;
}

function readNumber(body: Fields, field: string, goType: string): number | undefined {
  const value = body[field] ?? undefined;
  if (value === undefined || typeof value === 'number') return value;
  throw wrongFieldType(field, value, goType);
}
