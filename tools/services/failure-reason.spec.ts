import { failureReason } from './failure-reason.ts';

describe('the reason why a service ended', () => {
  it('is what it said in plain words, without its stack', () => {
    expect(failureReason(['{"level":30,"msg":"starting"}', 'PORT must be a number', '    at main (main.js:1:1)'])).toBe(
      'PORT must be a number',
    );
  });

  it('is its last logged error when it only logs', () => {
    expect(
      failureReason([
        '{"level":50,"msg":"first"}',
        '{"level":60,"msg":"cannot start","err":{"message":"disk full"}}',
        '{"level":30,"msg":"bye"}',
      ]),
    ).toBe('cannot start disk full');
  });

  it('is admitted to be unknown', () => {
    expect(failureReason(['{"level":30,"msg":"all is well"}', '', '{broken'])).toBe('it gave no reason');
  });
});
