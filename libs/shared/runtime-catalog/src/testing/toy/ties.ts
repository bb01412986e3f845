import type { ParameterTies } from '../../schema/parameter-ties.js';

/** Rules are what the server refuses; advice is what it accepts although it does not do what it looks like. */
export const toyTies: ParameterTies = {
  rules: [],
  advice: [
    {
      kind: 'without_effect',
      parameter: 'top_k',
      when_parameter: 'temperature',
      when_one_of: [0],
      evidence: 'Toy handbook, chapter 3: without heat it takes its first choice',
    },
  ],
};
