import { BlockList } from 'node:net';
import { addressOf, unbracketed, type Address } from './address.js';
import { hostEntry, hostName } from './host-entry.js';
import { isLoopbackAddress, isRefusedAddress } from './refused-addresses.js';

/**
 * Where runtimes may be: on loopback, and where the operator listed. Asked twice: about the host of a URL, and at each call
 * about the addresses that it resolves to.
 *
 * - A listed name may resolve to any address that is not refused altogether.
 * - A name that is not listed may be called only when each address it resolves to lies in a listed CIDR block. A single
 *   address that is listed is meant as it stands: it opens the door to no name.
 * - A name that merely resolves to loopback gains nothing by that, whatever blocks are listed: only `localhost` may.
 */
export class HostPolicy {
  private readonly names = new Set<string>();
  private readonly suffixes: string[] = [];
  private readonly addresses = new BlockList();
  private readonly blocks = new BlockList();
  private hasBlocks = false;

  /** What is no entry at all allows nothing; `hostListProblems` tells which those are. */
  constructor(allowed: readonly string[]) {
    for (const text of allowed) this.add(text.trim());
  }

  /** Whether a URL may name the host, as `URL.hostname` gives it; for some names only their addresses can tell in the end. */
  allows(host: string): boolean {
    const address = addressOf(host);
    if (address !== null) return this.allowsAddresses(host, [host]);
    return this.lists(host) || isLocalhost(host) || this.hasBlocks;
  }

  /** Whether the host may be called at all of these addresses, to which it resolves. */
  allowsAddresses(host: string, addresses: readonly string[]): boolean {
    if (addresses.some(isRefusedAddress)) return false;
    if (addressOf(host) !== null) return addresses.every((each) => this.allowsAddress(each));
    if (this.lists(host)) return true;
    if (isLocalhost(host)) return addresses.every(isLoopbackAddress);
    return addresses.every((each) => isIn(this.blocks, each) && !isLoopbackAddress(each));
  }

  private add(text: string): void {
    const entry = hostEntry(text);
    if (typeof entry === 'string') return;
    if (entry.kind === 'name') this.names.add(entry.name);
    else if (entry.kind === 'suffix') this.suffixes.push(entry.suffix);
    else if (entry.kind === 'address') this.addresses.addAddress(entry.address.text, familyOf(entry.address));
    else {
      this.blocks.addSubnet(entry.address.text, entry.prefix, familyOf(entry.address));
      this.hasBlocks = true;
    }
  }

  private allowsAddress(address: string): boolean {
    return isLoopbackAddress(address) || isIn(this.addresses, address) || isIn(this.blocks, address);
  }

  private lists(host: string): boolean {
    const name = hostName(host);
    return name !== null && (this.names.has(name) || this.suffixes.some((suffix) => name.endsWith(suffix)));
  }
}

const familyOf = ({ family }: Address): 'ipv4' | 'ipv6' => (family === 4 ? 'ipv4' : 'ipv6');

function isIn(list: BlockList, text: string): boolean {
  const address = addressOf(text);
  return address !== null && list.check(address.text, familyOf(address));
}

/** RFC 6761: these names mean this machine. */
export const isLocalhost = (host: string): boolean => /^(?:.+\.)?localhost\.?$/i.test(host);

/** Whether a URL says by itself that it stays on this machine. */
export const isLoopbackHost = (host: string): boolean => isLocalhost(host) || isLoopbackAddress(unbracketed(host));
