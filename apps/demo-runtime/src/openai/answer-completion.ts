import { randomUUID } from 'node:crypto';
import { generate } from '../generation/generate.js';
import type { GenerationSettings } from '../generation/generation-settings.js';
import type { Outcome } from '../generation/listener.js';
import type { Prompt } from '../generation/prompt.js';
import { TextCollector } from '../generation/text-collector.js';
import type { TokenReport } from '../generation/token-report.js';
import { AnswerStream } from '../http/answer-stream.js';
import type { Exchange } from '../http/protocol.js';
import type { NGramModel } from '../language-model/n-gram-model.js';
import { finishReason } from './completion-shape.js';
import type { CompletionShape, RuntimeExtras } from './completion-shape.js';

export interface CompletionRequest {
  readonly modelName: string;
  readonly model: NGramModel;
  readonly prompt: Prompt;
  /** One per choice. */
  readonly choices: readonly GenerationSettings[];
  readonly stream: boolean;
  readonly includeUsage: boolean;
}

interface Wording {
  readonly shape: CompletionShape;
  readonly extras: RuntimeExtras;
}

/** Answers in the format of OpenAI's API: as a whole, or as server-sent events. */
export function answerCompletion(request: CompletionRequest, wording: Wording, exchange: Exchange): Promise<unknown> {
  return request.stream ? streamAnswer(request, wording, exchange) : wholeAnswer(request, wording, exchange);
}

async function wholeAnswer(request: CompletionRequest, { shape, extras }: Wording, { signal }: Exchange) {
  const choices: object[] = [];
  const outcomes: Outcome[] = [];
  for (const [index, settings] of request.choices.entries()) {
    const collector = new TextCollector(signal);
    const outcome = await generate(request.model, request.prompt, settings, collector);
    outcomes.push(outcome);
    const ending = { finish_reason: finishReason(outcome), ...extras.choice(outcome, collector.tokens) };
    choices.push({ index, ...shape.whole(collector.text), ...ending });
  }
  return { ...head(request, shape, shape.object), ...extras.answer, choices, usage: usage(request, outcomes) };
}

async function streamAnswer(request: CompletionRequest, { shape, extras }: Wording, { response, signal }: Exchange) {
  const stream = new AnswerStream(response, 'text/event-stream; charset=utf-8', signal);
  const send = (data: unknown) => stream.write(`data: ${JSON.stringify(data)}\n\n`);
  const shared = { ...head(request, shape, shape.chunkObject), ...extras.answer };
  const outcomes: Outcome[] = [];
  for (const [index, settings] of request.choices.entries()) {
    const sendChoice = (content: object, outcome: Outcome | null, tokens: readonly TokenReport[] = []) => {
      const ending = { finish_reason: finishReason(outcome), ...extras.choice(outcome, tokens) };
      return send({ ...shared, choices: [{ index, ...content, ...ending }] });
    };
    if (shape.opening !== null) await sendChoice(shape.opening, null);
    const emit = (text: string, tokens: readonly TokenReport[]) => sendChoice(shape.delta(text), null, tokens);
    const outcome = await generate(request.model, request.prompt, settings, { emit, signal });
    outcomes.push(outcome);
    await sendChoice(shape.delta(''), outcome);
  }
  if (request.includeUsage) await send({ ...shared, choices: [], usage: usage(request, outcomes) });
  await stream.write('data: [DONE]\n\n');
  stream.end();
}

function head({ modelName }: CompletionRequest, { idPrefix }: CompletionShape, object: string) {
  return { id: `${idPrefix}-${randomUUID()}`, object, created: Math.floor(Date.now() / 1000), model: modelName };
}

function usage({ prompt }: CompletionRequest, outcomes: readonly Outcome[]) {
  const generated = outcomes.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
  return {
    prompt_tokens: prompt.tokenCount,
    completion_tokens: generated,
    total_tokens: prompt.tokenCount + generated,
  };
}
