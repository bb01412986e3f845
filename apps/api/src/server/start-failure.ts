/** Why the process cannot start, in words for whoever started it. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
