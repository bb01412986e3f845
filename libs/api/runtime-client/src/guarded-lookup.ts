import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isRefusedAddress } from './refused-addresses.js';

type Answer = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

export class AddressRefused extends Error {
  constructor(
    readonly host: string,
    readonly address: string,
  ) {
    super(`${host} resolves to ${address}`);
  }
}

/**
 * Name resolution that refuses where no runtime may be. It runs inside the connection itself, so the address that is checked
 * is the address that is dialled: a name that resolves differently a moment later gains nothing.
 */
export function guardedLookup(hostname: string, options: LookupOptions, answer: Answer): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return answer(error, []);
    const refused = addresses.find(({ address }) => isRefusedAddress(address));
    if (refused !== undefined) return answer(new AddressRefused(hostname, refused.address), []);
    const [first] = addresses;
    if (options.all === true || first === undefined) return answer(null, addresses);
    return answer(null, first.address, first.family);
  });
}
