import { jest } from '@jest/globals';
import type { VerificationCosts } from '@kamerton/contract';
import {
  RuntimeSilent,
  type Finding,
  type ProbeReply,
  type QuestionStep,
  type VerificationStep,
} from '@kamerton/probing';
import { ActiveRun, type RunActions } from './active-run.js';
import { cancelled } from './run-ending.js';
import type { RunSteps } from './run-order.js';

const limits: VerificationCosts = { requests: 400, tokens: 20_000, seconds: 600 };
const answer: ProbeReply = { status: 200, payload: {}, text: '{}' };
const refusal = (status: number): ProbeReply => ({ status, payload: undefined, text: '{"error":"no"}' });
const silence: ProbeReply = { failure: 'TIMEOUT' };

const ask = (parameter: string | null = 'seed', tokens = 0): VerificationStep => ({
  kind: 'ask',
  request: { method: 'POST', path: '/generate', body: {} },
  parameter,
  tokens,
  done: 0,
  total: 2,
});

const proven = (verdict: Finding['verdict'] = 'honoured', parameter = 'seed'): VerificationStep => ({
  kind: 'proven',
  parameter,
  finding: { verdict, evidence: 'seen', checks: [] },
  done: 1,
  total: 2,
});

/** The steps in their order, whatever is replied; `replies` is what was. */
function scripted(...script: readonly VerificationStep[]) {
  const replies: (ProbeReply | undefined)[] = [];
  function* steps(): Generator<VerificationStep, void, ProbeReply | undefined> {
    for (const step of script) replies.push(yield step);
  }
  return { steps: steps(), replies };
}

function start(steps: RunSteps, actions: Partial<RunActions> = {}, own: Partial<VerificationCosts> = {}) {
  const keep = jest.fn<RunActions['keep']>().mockResolvedValue(undefined);
  const asked = jest.fn<RunActions['ask']>().mockResolvedValue(answer);
  const rules = { total: 2, limits: { ...limits, ...own }, wrongTypeStatus: 500 };
  const run = new ActiveRun(rules, steps, { ask: asked, keep, ...actions });
  return { run, keep, asked };
}

describe('a run', () => {
  it('replies to each question, keeps each verdict, and is done', async () => {
    const { steps, replies } = scripted(ask(null), ask('seed', 12), proven());
    const { run, keep, asked } = start(steps);
    await expect(run.run()).resolves.toEqual({ status: 'done', failure: null });
    expect(asked).toHaveBeenCalledTimes(2);
    expect(replies).toEqual([answer, answer, undefined]);
    expect(keep).toHaveBeenCalledWith(proven(), { done: 1, total: 2, parameter: 'seed', requests: 2, tokens: 12 });
  });

  it('asks no more than it may', async () => {
    const { run, asked } = start(scripted(ask(), ask(), ask(), ask()).steps, {}, { requests: 3 });
    await expect(run.run()).resolves.toEqual({
      status: 'failed',
      failure: 'the limit of 3 requests was reached before the end',
    });
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('asks nothing more once the runtime has written as much as it may', async () => {
    const { run, asked } = start(scripted(ask('seed', 99), ask('seed', 100)).steps, {}, { tokens: 100 });
    await expect(run.run()).resolves.toMatchObject({ failure: 'the limit of 100 tokens was reached before the end' });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('may use its limits to the last request', async () => {
    const { run } = start(scripted(ask(), proven()).steps, {}, { requests: 1 });
    await expect(run.run()).resolves.toMatchObject({ status: 'done' });
  });

  it('can be stopped in the middle of a question, and says why', async () => {
    const { steps, replies } = scripted(ask(), proven());
    const { run, keep } = start(steps, {
      ask: (_, signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve({ failure: 'CANCELLED' }))),
    });
    const over = run.run();
    run.brake.pull(cancelled);
    run.brake.pull({ status: 'failed', failure: 'too late' });
    await expect(over).resolves.toEqual(cancelled);
    expect(replies).toEqual([]);
    expect(keep).not.toHaveBeenCalled();
  });

  it('ends as the keeper of verdicts says', async () => {
    const { run, asked } = start(scripted(proven(), ask()).steps, { keep: () => Promise.resolve(null) });
    await expect(run.run()).resolves.toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it('fails with the words of the prober when the runtime is silent', async () => {
    function* silent(): Generator<VerificationStep, void, ProbeReply | undefined> {
      yield ask();
      throw new RuntimeSilent(3, 'TIMEOUT');
    }
    const { run } = start(silent());
    await expect(run.run()).resolves.toMatchObject({ status: 'failed', failure: expect.stringContaining('TIMEOUT') });
  });

  it('lets errors of its own out', async () => {
    const { run } = start(scripted(ask()).steps, { ask: () => Promise.reject(new TypeError('a mistake')) });
    await expect(run.run()).rejects.toThrow('a mistake');
  });

  describe('takes a runtime for broken', () => {
    const answering = (reply: ProbeReply): Partial<RunActions> => ({ ask: () => Promise.resolve(reply) });
    const questions = (count: number, parameter: string | null) => Array.from({ length: count }, () => ask(parameter));

    it.each([
      ['an error', refusal(500), 'POST /generate answered HTTP 500: {"error":"no"}'],
      ['nothing known', refusal(404), 'POST /generate answered HTTP 404: {"error":"no"}'],
      [
        'HTML',
        { status: 200, payload: undefined, text: '<html>' },
        'POST /generate answered something that is not JSON: <html>',
      ],
    ])('that answers everything with %s, before it believes any verdict', async (_, reply, why) => {
      const { run, keep } = start(scripted(ask(null), ask(null), proven('unproven')).steps, answering(reply));
      const failure = `not even a plain question got a usable answer; ${why}`;
      await expect(run.run()).resolves.toEqual({ status: 'failed', failure });
      expect(keep).not.toHaveBeenCalled();
    });

    it('that answers nothing, before it believes any verdict', async () => {
      const { run, keep } = start(scripted(ask(null), proven('unproven')).steps, answering(silence));
      const failure = 'not even a plain question got a usable answer; TIMEOUT';
      await expect(run.run()).resolves.toEqual({ status: 'failed', failure });
      expect(keep).not.toHaveBeenCalled();
    });

    it('but not one that lacks a route', async () => {
      const replies = [answer, refusal(404), refusal(404), refusal(404), refusal(404), refusal(404), refusal(404)];
      const { run } = start(scripted(...questions(7, null), proven()).steps, {
        ask: () => Promise.resolve(replies.shift() ?? answer),
      });
      await expect(run.run()).resolves.toMatchObject({ status: 'done' });
    });

    it('that answers five questions in a row with errors', async () => {
      const { run } = start(scripted(...questions(6, 'seed')).steps, answering(refusal(503)));
      await expect(run.run()).resolves.toMatchObject({
        failure: '5 questions in a row got no usable answer; POST /generate answered HTTP 503: {"error":"no"}',
      });
    });

    it.each([
      ['400', refusal(400)],
      ['422', refusal(422)],
      ['the status for wrong types of its kind', refusal(500)],
    ])('but not one that refuses what it is asked, with %s', async (_, reply) => {
      const { run } = start(scripted(...questions(20, 'seed')).steps, answering(reply));
      await expect(run.run()).resolves.toMatchObject({ status: 'done' });
    });

    it('but not one that answers in between', async () => {
      const replies = [refusal(503), refusal(503), refusal(503), refusal(503), answer, refusal(503), refusal(503)];
      const { run } = start(scripted(...questions(7, 'seed')).steps, {
        ask: () => Promise.resolve(replies.shift() ?? answer),
      });
      await expect(run.run()).resolves.toMatchObject({ status: 'done' });
    });
  });

  describe('in which a question got no answer', () => {
    const unanswered = { ask: ({ parameter }: QuestionStep) => Promise.resolve(parameter === null ? answer : silence) };

    it('keeps what was proved all the same', async () => {
      const { run, keep } = start(scripted(ask(null), ask(), proven('ignored')).steps, unanswered);
      await run.run();
      expect(keep).toHaveBeenCalledTimes(1);
    });

    it('keeps what was proved, but not what stayed unproven, when it was one of the controls', async () => {
      const replies: ProbeReply[] = [silence, answer];
      const script = scripted(ask(null), ask(null), proven('unproven'), proven('honoured', 'top_k'));
      const { run, keep } = start(script.steps, { ask: () => Promise.resolve(replies.shift() ?? answer) });
      await run.run();
      expect(keep.mock.calls.map(([{ parameter }]) => parameter)).toEqual(['top_k']);
    });

    it('keeps nothing of a parameter of which nothing was learnt, and everything of the next one', async () => {
      const { run, keep } = start(
        scripted(ask(null), ask(), proven('unproven'), proven('unproven', 'top_k')).steps,
        unanswered,
      );
      await run.run();
      expect(keep.mock.calls.map(([{ parameter }]) => parameter)).toEqual(['top_k']);
    });
  });
});
