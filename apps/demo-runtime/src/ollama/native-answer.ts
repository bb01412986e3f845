import { generate } from '../generation/generate.js';
import type { Outcome } from '../generation/listener.js';
import { TextCollector } from '../generation/text-collector.js';
import type { TokenReport } from '../generation/token-report.js';
import { AnswerStream } from '../http/answer-stream.js';
import type { Exchange } from '../http/protocol.js';
import { wordReport } from './logprobs.js';
import type { OllamaGeneration } from './ollama-request.js';

/** Where the route puts the text: `{response}` or `{message: {role, content}}`. */
export type TextPlacement = (text: string) => object;

/** Answers in Ollama's own format: newline-delimited JSON, or one object with `stream: false`. */
export async function answerNatively(
  generation: OllamaGeneration,
  place: TextPlacement,
  stream: boolean,
  { response, signal }: Exchange,
): Promise<unknown> {
  const { model, prompt, settings } = generation;
  const { languageModel } = model.source;
  const begun = performance.now();
  const part = (text: string, tokens: readonly TokenReport[] = []) => ({
    model: model.name,
    created_at: new Date().toISOString(),
    ...place(text),
    ...(tokens.length === 0 ? {} : { logprobs: tokens.map(wordReport) }),
  });
  const ending = (outcome: Outcome) => ({
    done: true,
    done_reason: outcome.reason,
    ...statistics(begun, prompt.tokenCount, outcome.tokenCount),
  });

  if (!stream) {
    const collector = new TextCollector(signal);
    const outcome = await generate(languageModel, prompt, settings, collector);
    return { ...part(collector.text, collector.tokens), ...ending(outcome) };
  }
  const lines = new AnswerStream(response, 'application/x-ndjson', signal);
  const send = (line: object) => lines.write(`${JSON.stringify(line)}\n`);
  const emit = (text: string, tokens: readonly TokenReport[]) => send({ ...part(text, tokens), done: false });
  const outcome = await generate(languageModel, prompt, settings, { emit, signal });
  await send({ ...part(''), ...ending(outcome) });
  lines.end();
  return undefined;
}

/** The answer to a request without a prompt, which only loads or unloads the model. */
export function answerLoading(model: string, keepAlive: number, place: TextPlacement) {
  const done = { done: true, done_reason: keepAlive > 0 ? 'load' : 'unload' };
  return { model, created_at: new Date().toISOString(), ...place(''), ...done };
}

/** Durations in nanoseconds. */
function statistics(begun: number, promptTokens: number, generatedTokens: number) {
  const elapsed = Math.round((performance.now() - begun) * 1e6);
  return {
    total_duration: elapsed,
    load_duration: 0,
    prompt_eval_count: promptTokens,
    prompt_eval_duration: 0,
    eval_count: generatedTokens,
    eval_duration: elapsed,
  };
}
