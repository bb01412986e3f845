import { isRecord } from '../http/is-record.js';
import type { Exchange, Handler } from '../http/protocol.js';
import { readKeepAlive } from './keep-alive.js';
import type { LoadedModels } from './loaded-models.js';
import { answerLoading, answerNatively } from './native-answer.js';
import type { TextPlacement } from './native-answer.js';
import { ollamaError, wrongFieldType } from './ollama-error.js';
import { prepareGeneration } from './ollama-request.js';

/** `POST /api/generate` */
export function generateRoute(loaded: LoadedModels): Handler {
  return (exchange) => {
    const body = requireBody(exchange.body);
    const prompt = body['prompt'] ?? '';
    if (typeof prompt !== 'string') throw wrongFieldType('GenerateRequest.prompt', prompt, 'string');
    return answer('generate', body, prompt, (response) => ({ response }), loaded, exchange);
  };
}

/** `POST /api/chat` */
export function chatRoute(loaded: LoadedModels): Handler {
  return (exchange) => {
    const body = requireBody(exchange.body);
    const text = readMessages(body['messages']);
    return answer('chat', body, text, (content) => ({ message: { role: 'assistant', content } }), loaded, exchange);
  };
}

function answer(
  route: 'generate' | 'chat',
  body: Readonly<Record<string, unknown>>,
  text: string,
  place: TextPlacement,
  loaded: LoadedModels,
  exchange: Exchange,
): unknown {
  const stream = body['stream'] ?? true;
  if (typeof stream !== 'boolean') throw wrongFieldType('stream', stream, 'bool');
  const generation = prepareGeneration(route, body, text, loaded);
  if (text === '') return answerLoading(generation.model.name, readKeepAlive(body['keep_alive']), place);
  return answerNatively(generation, place, stream, exchange);
}

/** @throws HttpAnswer 400 */
export function requireBody(body: unknown): Readonly<Record<string, unknown>> {
  if (body === undefined) throw ollamaError(400, 'missing request body');
  if (!isRecord(body)) throw wrongFieldType('request', body, 'object');
  return body;
}

/**
 * The whole conversation as one text; the demo models know no roles.
 *
 * @throws HttpAnswer 400
 */
export function readMessages(messages: unknown): string {
  if (messages === undefined || messages === null) return '';
  if (!Array.isArray(messages)) throw wrongFieldType('messages', messages, '[]api.Message');
  const items: readonly unknown[] = messages;
  return items
    .map((message) => {
      if (!isRecord(message)) throw wrongFieldType('messages', message, 'api.Message');
      const content = message['content'] ?? '';
      if (typeof content !== 'string') throw wrongFieldType('messages.content', content, 'string');
      return content;
    })
    .join('\n');
}
