import { platform } from '../../schema/parameter-spec.js';

/** What every server that copies the protocol can be expected to take, though none promises it. */
export const protocolLimit = (limit: string) =>
  platform(
    `${limit}; the server may allow more, but speaking OpenAI’s protocol promises no more than OpenAI itself does`,
  );
