import { HttpAnswer } from '../http/http-answer.js';
import { isRecord } from '../http/is-record.js';
import type { Handler } from '../http/protocol.js';
import { answerCompletion } from '../openai/answer-completion.js';
import { chatShape, textShape } from '../openai/completion-shape.js';
import type { RuntimeExtras } from '../openai/completion-shape.js';
import type { TokenReport } from '../generation/token-report.js';
import type { LoadedModels } from './loaded-models.js';
import { wordReport } from './logprobs.js';
import { readMessages, requireBody } from './native-routes.js';
import { openAiError, wrongFieldType } from './ollama-error.js';
import { ollamaModels } from './ollama-model.js';
import { prepareGeneration } from './ollama-request.js';
import { optionsFromOpenAi, wantsUsage } from './openai-options.js';

type Fields = Readonly<Record<string, unknown>>;

const routes = {
  chat: {
    as: 'chat',
    shape: chatShape,
    text: ({ messages }: Fields) => readConversation(messages),
    logprobs: ({ logprobs, top_logprobs }: Fields) => ({ logprobs, top_logprobs }),
    placeReports: (tokens: readonly TokenReport[]): object => ({ content: tokens.map(wordReport) }),
  },
  completions: {
    as: 'generate',
    shape: textShape,
    text: ({ prompt }: Fields) => readText(prompt),
    // Here `logprobs` is a count: what chat calls top_logprobs.
    logprobs: ({ logprobs: count }: Fields) => ({ logprobs: typeof count === 'number', top_logprobs: count }),
    placeReports: (tokens: readonly TokenReport[]): object => ({
      tokens: tokens.map(({ text }) => text),
      token_logprobs: tokens.map(({ logProbability }) => logProbability),
      top_logprobs: tokens.map(({ alternatives }) =>
        Object.fromEntries(alternatives.map(({ text, logProbability }) => [text, logProbability])),
      ),
    }),
  },
} as const;

/** `POST /v1/chat/completions` and `POST /v1/completions` */
export function openAiRoute(name: keyof typeof routes, loaded: LoadedModels): Handler {
  const { as, shape, text, logprobs, placeReports } = routes[name];
  return inOpenAiErrors((exchange) => {
    const body = requireBody(exchange.body);
    const { model, stream = false, tools } = body;
    if (typeof stream !== 'boolean') throw wrongFieldType('stream', stream, 'bool');
    const native = { model, tools, ...logprobs(body), options: optionsFromOpenAi(name, body) };
    const { model: found, prompt, settings } = prepareGeneration(as, native, text(body), loaded);
    const request = {
      modelName: found.name,
      model: found.source.languageModel,
      prompt,
      choices: [settings],
      stream,
      includeUsage: wantsUsage(body),
    };
    const extras: RuntimeExtras = {
      answer: { system_fingerprint: 'fp_ollama' },
      choice: (_outcome, tokens) => (tokens.length === 0 ? {} : { logprobs: placeReports(tokens) }),
    };
    return answerCompletion(request, { shape, extras }, exchange);
  });
}

/** `GET /v1/models` */
export function listOpenAiModels() {
  const data = ollamaModels.map(({ name }) => ({
    id: name,
    object: 'model',
    created: 1788249600,
    owned_by: 'kamerton-demo',
  }));
  return { object: 'list', data };
}

/** Natively an empty conversation loads the model; here it is refused (seen on 0.33.0-rc2). */
function readConversation(messages: unknown): ReturnType<typeof readMessages> {
  if (Array.isArray(messages) && messages.length === 0) throw openAiError(400, "[] is too short - 'messages'");
  return readMessages(messages);
}

function readText(prompt: unknown): string {
  if (typeof prompt !== 'string') throw wrongFieldType('CompletionRequest.prompt', prompt, 'string');
  return prompt;
}

/** The native pipeline words its refusals natively: these routes word them as OpenAI does. */
function inOpenAiErrors(handler: Handler): Handler {
  return async (exchange) => {
    try {
      return await handler(exchange);
    } catch (error) {
      if (error instanceof HttpAnswer && isRecord(error.body) && typeof error.body['error'] === 'string') {
        throw openAiError(error.status, error.body['error']);
      }
      throw error;
    }
  };
}
