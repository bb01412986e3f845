import { type Problem, type ProblemCode, problemStatus, problemType } from '@kamerton/contract';

export const problem = (code: ProblemCode, given: Partial<Problem> = {}): Problem => ({
  type: problemType(code),
  title: code,
  status: problemStatus[code],
  detail: `The API says ${code}.`,
  instance: 'request-1',
  code,
  ...given,
});
