import type { Keeper } from '../testing/simulated-keeper.js';
import { forGood, minutesAsked, simulatedKeeper } from '../testing/simulated-keeper.js';
import { runToEnd } from '../testing/run-to-end.js';
import { subjectOf } from '../testing/subject-of.js';

const subject = subjectOf('ollama', { runtime_version: '0.33.0', capabilities: ['completion'] });
const choice = { loadParameters: true, parameters: ['keep_alive'] };
const steady: Keeper['pace'] = () => 300;

const found = (keeper: Keeper) => runToEnd(subject, simulatedKeeper(keeper).server, choice).findings.get('keep_alive');

describe('keep_alive', () => {
  it.each<readonly [string, Keeper['pace']]>([
    ['at once', () => 1],
    ['after some time', steady],
    ['after minutes, now and then', (request) => (request % 3) * 60_000],
  ])('is honoured by a server that answers %s and keeps its model as asked', (_, pace) => {
    expect(found({ pace, minutes: minutesAsked })).toMatchObject({
      verdict: 'honoured',
      evidence: expect.stringContaining('for good with -1m'),
    });
  });

  it('is honoured, with a check that came out otherwise, where “for good” is not', () => {
    const minutes = (keepAlive: unknown) => Math.min(minutesAsked(keepAlive), 60);
    expect(found({ pace: steady, minutes })).toMatchObject({
      verdict: 'honoured',
      checks: expect.arrayContaining([
        expect.objectContaining({ as_expected: false, seen: 'kept not for good with -1m' }),
      ]),
    });
  });

  it.each<readonly [string, string, Keeper['minutes']]>([
    ['ignored', 'always keeps it for 5 minutes', () => 5],
    ['ignored', 'always keeps it for an hour', () => 60],
    ['clamped', 'keeps it for 20 minutes at most', (keepAlive) => Math.min(minutesAsked(keepAlive), 20)],
    ['unproven', 'is kept busy by others', () => null],
    ['unproven', 'is told otherwise by others', (_, request) => (request * 7) % 31],
  ])('is %s by a server that %s', (verdict, _, minutes) => {
    expect(found({ pace: steady, minutes })?.verdict).toBe(verdict);
  });

  it.each([5, 0.5, 30, 24 * 60, forGood])('is left as it was: %d minutes', (before) => {
    const { server, kept } = simulatedKeeper({ pace: steady, minutes: minutesAsked, before });
    runToEnd(subject, server, choice);
    expect(kept()).toBe(before);
  });

  it('is not asked for unless loading is allowed', () => {
    const { server } = simulatedKeeper({ pace: steady, minutes: minutesAsked });
    const { findings } = runToEnd(subject, server, { ...choice, loadParameters: false });
    expect(findings.get('keep_alive')).toMatchObject({ verdict: 'unproven', checks: [] });
  });

  it('stays unproven where the server does not tell', () => {
    const { server } = simulatedKeeper({ pace: steady, minutes: minutesAsked });
    const mute = (request: Parameters<typeof server>[0]) =>
      request.path === '/api/ps' ? { status: 200, payload: { models: [] }, text: '' } : server(request);
    expect(runToEnd(subject, mute, choice).findings.get('keep_alive')).toMatchObject({
      verdict: 'unproven',
      evidence: expect.stringContaining('does not tell until when'),
    });
  });
});
