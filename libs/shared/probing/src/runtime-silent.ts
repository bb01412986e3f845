/** Ends a run: question after question got no answer at all. */
export class RuntimeSilent extends Error {
  override readonly name = 'RuntimeSilent';

  constructor(failures: number, lastFailure: string) {
    super(`no answer to ${failures} questions in a row: ${lastFailure}`);
  }
}
