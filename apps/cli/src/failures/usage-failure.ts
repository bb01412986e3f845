/** The command line makes no sense. The message is a sentence for the person who typed it. */
export class UsageFailure extends Error {
  /** @param command whose help tells how it is meant */
  constructor(
    message: string,
    readonly command?: string,
  ) {
    super(message);
  }
}
