import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { HostPolicy } from './host-policy.js';

type Answer = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;
type Lookup = (hostname: string, options: LookupOptions, answer: Answer) => void;

export class AddressRefused extends Error {
  constructor(
    readonly host: string,
    readonly addresses: readonly string[],
  ) {
    super(`${host} resolves to ${addresses.join(', ')}`);
  }
}

/**
 * Name resolution that refuses where no runtime may be. It runs inside the connection itself, so the address that is checked
 * is the address that is dialled: a name that resolves differently a moment later gains nothing.
 */
export const guardedLookup =
  (hosts: HostPolicy, resolve: typeof lookup = lookup): Lookup =>
  (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return answer(error, []);
      const addresses = found.map(({ address }) => address);
      if (!hosts.allowsAddresses(hostname, addresses)) return answer(new AddressRefused(hostname, addresses), []);
      const [first] = found;
      if (options.all === true || first === undefined) return answer(null, found);
      return answer(null, first.address, first.family);
    });
  };
