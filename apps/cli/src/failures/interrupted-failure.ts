/** Somebody pressed Ctrl-C. */
export class InterruptedFailure extends Error {
  constructor() {
    super('Interrupted.');
  }
}
