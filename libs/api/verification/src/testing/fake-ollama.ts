import type { IncomingMessage, ServerResponse } from 'node:http';
import { startHttpServer, type TestServer } from '@kamerton/testing';

/** A server that answers every generation in Ollama's words, always with the same text; the answer can be changed while it runs. */
export interface FakeOllama extends TestServer {
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly questions: number;
  readonly unanswered: number;
  /** The most questions that were ever unanswered at the same time. */
  readonly mostAtOnce: number;
}

const generation = JSON.stringify({
  model: 'm',
  created_at: '2026-01-02T03:04:05.678Z',
  response: 'always the same',
  message: { role: 'assistant', content: 'always the same' },
  done: true,
  done_reason: 'stop',
  prompt_eval_count: 7,
  eval_count: 3,
});

export const sameText = (_: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(generation);
};

export const answering =
  (status: number, type: string, body: string): FakeOllama['answer'] =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

export const hanging: FakeOllama['answer'] = () => undefined;

export async function startFakeOllama(): Promise<FakeOllama> {
  let questions = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  const server = await startHttpServer((request, response) => {
    questions += 1;
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.on('close', () => (atOnce -= 1));
    request.resume();
    fake.answer(request, response);
  });
  const fake: FakeOllama = {
    ...server,
    answer: sameText,
    get questions() {
      return questions;
    },
    get unanswered() {
      return atOnce;
    },
    get mostAtOnce() {
      return mostAtOnce;
    },
  };
  return fake;
}
