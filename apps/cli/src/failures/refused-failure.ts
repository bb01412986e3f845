import type { Problem } from '@kamerton/contract';

/** The server refused, and says why. */
export class RefusedFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}
