/** A runtime's answer is not what its protocol promises. The only error that discovery readers throw. */
export class UnreadablePayload extends Error {
  override readonly name = 'UnreadablePayload';

  constructor(
    /** Method and path, e.g. `POST /api/show`. */
    readonly endpoint: string,
    /** Where in the answer, e.g. `models[0].name`; empty: the answer as a whole. */
    readonly field: string,
    /** What the protocol promises there, e.g. `a string`. */
    readonly expected: string,
    /** The kind of thing that was there; never its content, which may be long or secret. */
    readonly found: string,
  ) {
    super(`${endpoint}: ${field === '' ? 'the answer' : field} should be ${expected}, but is ${found}`);
  }
}
