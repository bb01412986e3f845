import { isIP } from 'node:net';

export interface Address {
  readonly family: 4 | 6;
  readonly text: string;
}

/** One spelling for one address: without brackets and zone, and as IPv4 when it is only mapped into IPv6. `null`: no address. */
export function addressOf(text: string): Address | null {
  const bare = unbracketed(text).replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return { family, text: bare };
  if (family !== 6) return null;
  const groups = groupsOf(bare);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return mapped ? { family: 4, text: ipv4Of(groups, 6) } : { family: 6, text: groups.map(hex).join(':') };
}

/** IPv4 addresses that an IPv6 address carries along and by which a gateway may dial: NAT64, 6to4, IPv4-translated, IPv4-compatible. */
export function carriedIpv4(address: Address): readonly string[] {
  if (address.family === 4) return [];
  const groups = groupsOf(address.text);
  const startsWith = (...prefix: readonly number[]): boolean => prefix.every((group, index) => groups[index] === group);
  if (startsWith(0x2002)) return [ipv4Of(groups, 1)];
  const nat64 = startsWith(0x64, 0xff9b, 0, 0, 0, 0) || startsWith(0x64, 0xff9b, 1);
  const translated = startsWith(0, 0, 0, 0, 0xffff, 0);
  return nat64 || translated || startsWith(0, 0, 0, 0, 0, 0) ? [ipv4Of(groups, 6)] : [];
}

export const unbracketed = (host: string): string =>
  host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;

const hex = (group: number): string => group.toString(16);

/** The eight groups; the URL parser writes every spelling in the same way, at most one run of zeros left out. */
function groupsOf(ipv6: string): readonly number[] {
  const [head = '', tail] = unbracketed(new URL(`http://[${ipv6}]`).hostname).split('::');
  const numbers = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return numbers(head);
  const [before, after] = [numbers(head), numbers(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

const ipv4Of = (groups: readonly number[], at: number): string =>
  [groups[at] ?? 0, groups[at + 1] ?? 0].flatMap((group) => [group >> 8, group & 0xff]).join('.');
