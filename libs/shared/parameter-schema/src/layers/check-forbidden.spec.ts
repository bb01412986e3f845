import type { Layer } from '../ladder.js';
import { checkForbidden } from './check-forbidden.js';

it('tells a writer which lower rung forbids the parameter', () => {
  const layers: readonly Layer[] = [
    { source: 'model_override', values: {}, policies: { seed: { forbid: true } } },
    { source: 'runtime_override', values: {}, policies: { seed: { forbid: true }, top_k: { max: 4 } } },
    { source: 'model_file', values: {}, policies: { top_p: { forbid: true } } },
  ];
  expect(checkForbidden(['seed', 'top_k', 'top_p', 'toString'], layers)).toEqual([
    { code: 'FORBIDDEN', pointer: '/params/seed', parameter: 'seed', limit: 'runtime_override' },
  ]);
});
