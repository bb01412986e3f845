import { conflictRules, resolutionKinds, type PolicyConflict } from '../conflicts/policy-conflict.js';
import { float, maxTokens, text } from '../testing/definitions.js';
import { conflictMessage } from './conflict-message.js';

const value = {
  parameter: 'max_tokens',
  rule: 'max',
  subject: 'value',
  from: 4096,
  resolution: 'clamped',
  to: 2048,
} as const;
const policy = { ...value, subject: 'policy', from: { min: 9 }, to: { min: 1 }, resolution: 'narrowed' } as const;

describe('the message of a conflict', () => {
  it.each<[Omit<PolicyConflict, 'rung'>, string, string]>([
    [
      value,
      'max_tokens: a policy sets a lower maximum; the value 4 096 becomes 2 048.',
      'max_tokens: polityka ustala niższe maksimum; wartość 4 096 zmieni się na 2 048.',
    ],
    [
      { ...value, from: -1 },
      'max_tokens: a policy sets a lower maximum; the value unlimited (-1) becomes 2 048.',
      'max_tokens: polityka ustala niższe maksimum; wartość bez limitu (-1) zmieni się na 2 048.',
    ],
    [
      { ...value, rule: 'forbid', resolution: 'removed', to: null },
      'max_tokens: a policy forbids setting this parameter; the value 4 096 is removed.',
      'max_tokens: polityka zabrania ustawiania tego parametru; wartość 4 096 zostanie usunięta.',
    ],
    [
      { ...value, resolution: 'overruled' },
      'max_tokens: a policy sets a lower maximum; the value 4 096 stays where it is, but requests get 2 048 here.',
      'max_tokens: polityka ustala niższe maksimum; wartość 4 096 pozostanie na swoim miejscu, ale żądania dostaną tu 2 048.',
    ],
    [
      { ...policy, rule: 'force' },
      'max_tokens: another value is forced on a lower rung; the rules that cannot hold beside it are changed.',
      'max_tokens: na niższym szczeblu wymuszono inną wartość; reguły, które nie mogą obok tego obowiązywać, zostaną zmienione.',
    ],
  ])('says what stands against it and what becomes of it', (conflict, english, polish) => {
    expect(conflictMessage(conflict, maxTokens, 'en').replaceAll('\u00a0', ' ')).toBe(english);
    expect(conflictMessage(conflict, maxTokens, 'pl').replaceAll('\u00a0', ' ')).toBe(polish);
  });

  it('shows an empty text, and calls the parameter as the reader does', () => {
    const removed = { ...value, from: '', rule: 'enum', resolution: 'removed', to: null } as const;
    expect(conflictMessage(removed, text(), 'en', 'Suffix')).toBe(
      'Suffix: a policy allows other values only; the value "" is removed.',
    );
  });

  it('has words for every rule and every settlement, of values and of policies', () => {
    for (const language of ['en', 'pl'] as const) {
      for (const rule of conflictRules) {
        for (const resolution of resolutionKinds) {
          for (const conflict of [value, policy]) {
            const to = resolution === 'removed' || resolution === 'overruled' ? null : conflict.to;
            const message = conflictMessage({ ...conflict, rule, resolution, to }, float(), language);
            expect(message).toMatch(/^max_tokens: .+; .+\.$/);
            expect(message).not.toMatch(/undefined|null|\[object/);
          }
        }
      }
    }
  });
});
