/** The question got no answer that could be judged; whatever was to be shown by it stays unproven. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}
