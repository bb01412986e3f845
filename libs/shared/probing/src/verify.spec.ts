import type { ProbeReply, VerificationSubject } from './verification.js';
import { runToEnd, verdictsOf } from './testing/run-to-end.js';
import { simulatedServer, simulatedSubject } from './testing/simulated-server.js';
import { verify } from './verify.js';

const subject = simulatedSubject();
const server = simulatedServer(subject, { weights: 11, sharpness: 3 });
const noLoading = { loadParameters: false };

/** The server, but for the replies that are given for questions by their number. */
const except = (replies: Readonly<Record<number, ProbeReply>>) => {
  let asked = 0;
  return (request: Parameters<typeof server>[0]): ProbeReply => replies[(asked += 1)] ?? server(request);
};

const failure: ProbeReply = { failure: 'connection refused' };

describe('a verification', () => {
  it('proves each parameter once, in the order of the schema, and counts them', () => {
    const run = verify(subject, noLoading);
    const seen: [string, number, number][] = [];
    for (let next = run.next(); next.done !== true;) {
      const step = next.value;
      if (step.kind === 'proven') seen.push([step.parameter, step.done, step.total]);
      next = run.next(step.kind === 'ask' ? server(step.request) : undefined);
    }
    const names = Object.keys(subject.schema.parameters);
    expect(seen).toEqual(names.map((name, index) => [name, index + 1, names.length]));
  });

  it('needs few and short questions', () => {
    const { questions } = runToEnd(subject, server);
    expect(questions.length).toBeLessThan(200);
    expect(questions.at(-1)?.tokens).toBeGreaterThan(100);
    const limits = questions.map(({ request }) => new Map(Object.entries(Object(request.body))));
    const longest = limits.map((body) => Number(body.get('max_completion_tokens') ?? body.get('max_tokens') ?? 0));
    expect(Math.max(...longest.filter((tokens) => !Number.isNaN(tokens)))).toBeLessThanOrEqual(32);
  });

  it('asks only for what was chosen, and passes over names that the schema does not have', () => {
    const run = runToEnd(subject, server, { loadParameters: false, parameters: ['stop', 'no_such_parameter'] });
    expect([...run.findings.keys()]).toEqual(['stop']);
    expect(new Set(run.questions.map(({ parameter }) => parameter))).toEqual(new Set([null, 'stop']));
  });

  it('holds no status against a server that nobody read in a primary source', () => {
    const { kind } = subject;
    const hearsay = { ...subject, kind: { ...kind, probing: { ...kind.probing, wrongTypeUnverified: true } as const } };
    const existence = (of: VerificationSubject) =>
      runToEnd(of, server, { loadParameters: false, parameters: ['top_k'] })
        .findings.get('top_k')
        ?.checks.find(({ step }) => step === 'existence');
    expect(existence(subject)).toMatchObject({ as_expected: true });
    expect(existence(hearsay)).toMatchObject({ expected: null, as_expected: null });
  });

  it('asks nothing where nothing was chosen', () => {
    expect(runToEnd(subject, server, { loadParameters: false, parameters: [] }).questions).toEqual([]);
  });

  it('leaves alone what loads the model anew unless it may', () => {
    const { stop } = subject.schema.parameters;
    if (stop === undefined) throw new Error('the subject has no stop');
    const loading: VerificationSubject = {
      ...subject,
      schema: { ...subject.schema, parameters: { ...subject.schema.parameters, stop: { ...stop, scope: 'load' } } },
    };
    const run = runToEnd(loading, server, { loadParameters: false, parameters: ['stop'] });
    expect(run.findings.get('stop')).toMatchObject({ verdict: 'unproven', checks: [] });
    expect(run.questions.every(({ parameter }) => parameter === null)).toBe(true);
    expect(
      runToEnd(loading, server, { loadParameters: true, parameters: ['stop'] }).findings.get('stop')?.verdict,
    ).toBe('honoured');
  });

  it('lets one failure cost one verdict', () => {
    const control = runToEnd(subject, server).questions.filter(({ parameter }) => parameter === null).length;
    const { temperature, ...others } = verdictsOf(runToEnd(subject, except({ [control + 2]: failure })));
    expect(temperature).toBe('unproven');
    const { temperature: _, ...undisturbed } = verdictsOf(runToEnd(subject, server));
    expect(others).toEqual(undisturbed);
  });

  it('gets over a failure in the controls', () => {
    expect(verdictsOf(runToEnd(subject, except({ 2: failure })))).toEqual(verdictsOf(runToEnd(subject, server)));
  });

  it('ends with a named error when nothing answers any more', () => {
    const silent = () => runToEnd(subject, () => failure);
    expect(silent).toThrow(
      expect.objectContaining({ name: 'RuntimeSilent', message: expect.stringContaining('connection refused') }),
    );
  });

  it('takes a busy server for one that does not answer, not for one that refuses', () => {
    const busy: ProbeReply = { status: 503, payload: undefined, text: 'loading model' };
    expect(() => runToEnd(subject, () => busy)).toThrow('the server is busy (HTTP 503)');
  });

  it.each([
    ['a server that refuses everything', { status: 404, payload: undefined, text: 'no such model' }, 'HTTP 404'],
    ['a server that answers in words', { status: 200, payload: 'hello', text: 'hello' }, 'unreadable'],
    ['a server of another protocol', { status: 200, payload: { text: 'hello' }, text: '' }, 'unreadable'],
  ])('proves nothing of %s', (_, reply, reason) => {
    const run = runToEnd(subject, () => reply);
    for (const { verdict, evidence } of run.findings.values()) {
      expect(verdict).toBe('unproven');
      expect(evidence).toContain(reason);
    }
  });

  it('does not take a refusal for a rejection that does not come again', () => {
    const control = runToEnd(subject, server).questions.filter(({ parameter }) => parameter === null).length;
    const once: ProbeReply = { status: 500, payload: undefined, text: 'out of memory' };
    expect(verdictsOf(runToEnd(subject, except({ [control + 1]: once })))['temperature']).not.toBe('rejected');
  });
});
