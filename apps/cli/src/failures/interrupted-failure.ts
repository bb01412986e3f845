/** Somebody pressed Ctrl-C. */
export class InterruptedFailure extends Error {
  constructor(message = 'Interrupted.') {
    super(message);
  }
}
