import type { Option } from '../../command-line/option.js';

/** Policies as `set` takes them; each may be given several times. */
export const policyOptions = {
  force: { kind: 'list', summary: 'Hold the override of this parameter against requests', completes: 'parameter' },
  forbid: { kind: 'list', summary: 'Let nobody set this parameter', completes: 'parameter' },
  min: { kind: 'list', summary: 'name=value: least value; name= takes the rule away', completes: 'assignment' },
  max: { kind: 'list', summary: 'name=value: greatest value; name= takes the rule away', completes: 'assignment' },
  enum: {
    kind: 'list',
    summary: 'name=value,value: allowed values; name= takes the rule away',
    completes: 'assignment',
  },
  'on-violation': {
    kind: 'text',
    summary: 'What becomes of requests beyond the policies given here',
    choices: ['clamp', 'reject'],
  },
  'clear-policy': { kind: 'list', summary: 'Remove every rule about this parameter', completes: 'parameter' },
} as const satisfies Readonly<Record<string, Option>>;
