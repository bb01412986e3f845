import { readPrompt } from '../generation/prompt.js';
import { isRecord } from '../http/is-record.js';
import type { Handler } from '../http/protocol.js';
import { answerCompletion } from '../openai/answer-completion.js';
import { chatShape, textShape } from '../openai/completion-shape.js';
import type { RuntimeExtras } from '../openai/completion-shape.js';
import { checkRanges } from './check-ranges.js';
import { settingsFrom } from './generation-settings.js';
import { readRequestFields } from './read-request-fields.js';
import { badRequest, schemaViolation } from './vllm-error.js';
import { maxModelLength, requireVllmModel } from './vllm-model.js';

type Body = Readonly<Record<string, unknown>>;

const routes = {
  chat: { shape: chatShape, text: readMessages, defaultMaxTokens: Infinity },
  completions: { shape: textShape, text: readText, defaultMaxTokens: 16 },
} as const;

const extras: RuntimeExtras = {
  answer: {},
  choice: (outcome) => ({ logprobs: null, stop_reason: outcome?.stopString ?? null }),
};

/** `POST /v1/chat/completions` and `POST /v1/completions` */
export function completionRoute(name: keyof typeof routes): Handler {
  const { shape, text, defaultMaxTokens } = routes[name];
  return (exchange) => {
    const { body } = exchange;
    if (!isRecord(body)) throw schemaViolation('missing', 'body', 'Field required', body ?? null);
    const prompt = text(body);
    const fields = readRequestFields(body);
    const model = requireVllmModel(readModelId(body['model']));
    checkRanges(fields);

    const read = readPrompt(model.source.languageModel, prompt, Infinity);
    const room = maxModelLength - read.tokenCount;
    if (room < 1) throw promptTooLong(read.tokenCount);
    const request = {
      modelName: model.id,
      model: model.source.languageModel,
      prompt: read,
      choices: settingsFrom(fields, model, room, defaultMaxTokens),
      stream: fields.flags.stream ?? false,
      includeUsage: fields.includeUsage,
    };
    return answerCompletion(request, { shape, extras }, exchange);
  };
}

function readModelId(model: unknown): string | null {
  if (model === undefined || model === null) return null;
  if (typeof model !== 'string') throw schemaViolation('string_type', 'model', 'Input should be a valid string', model);
  return model;
}

/** The whole conversation as one text; the demo models know no roles. */
function readMessages({ messages }: Body): string {
  if (messages === undefined) throw schemaViolation('missing', 'messages', 'Field required', null);
  if (!Array.isArray(messages)) {
    throw schemaViolation('list_type', 'messages', 'Input should be a valid list', messages);
  }
  const items: readonly unknown[] = messages;
  return items.map(readContent).join('\n');
}

function readContent(message: unknown): string {
  if (!isRecord(message)) {
    throw schemaViolation('dict_type', 'messages', 'Input should be a valid dictionary', message);
  }
  const { content } = message;
  if (content === undefined || content === null) return '';
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) {
    throw schemaViolation('string_type', 'messages.content', 'Input should be a valid string', content);
  }
  const parts: readonly unknown[] = content;
  return parts.map((part) => (isRecord(part) && typeof part['text'] === 'string' ? part['text'] : '')).join(' ');
}

function readText({ prompt }: Body): string {
  if (prompt === undefined) throw schemaViolation('missing', 'prompt', 'Field required', null);
  if (typeof prompt !== 'string') throw badRequest('the demo runtime takes one prompt, as a string', 'prompt');
  return prompt;
}

function promptTooLong(tokens: number) {
  return badRequest(
    `This model's maximum context length is ${maxModelLength} tokens. However, your request has ${tokens} input tokens. ` +
      'Please reduce the length of the input messages.',
    'input_tokens',
  );
}
