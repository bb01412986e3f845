import { UnreadablePayload } from '../unreadable-payload.js';

/** For kinds without a `versionRequest`: whatever is given, there is no version in it. */
export const noVersion = (endpoint: string) => (): never => {
  throw new UnreadablePayload(endpoint, 'version', 'told by the server', 'absent');
};
