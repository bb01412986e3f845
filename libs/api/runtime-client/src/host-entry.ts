import { domainToASCII } from 'node:url';
import { addressOf, unbracketed, type Address } from './address.js';
import { isRefusedAddress } from './refused-addresses.js';

/** One entry of KAMERTON_RUNTIME_ALLOW, read. */
export type HostEntry =
  | { readonly kind: 'name'; readonly name: string }
  /** With the dot that every name below it ends in. */
  | { readonly kind: 'suffix'; readonly suffix: string }
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'block'; readonly address: Address; readonly prefix: number };

const rule =
  'must be a host name, a wildcard such as *.gpu.example.com, an address or a CIDR block such as 10.2.0.0/16';

/** The entry, or what is wrong with it in words. */
export function hostEntry(text: string): HostEntry | string {
  if (text.includes('/')) return blockEntry(text);
  const address = addressOf(text);
  if (address !== null) return { kind: 'address', address };
  const wildcard = text.startsWith('*.');
  const name = hostName(wildcard ? text.slice(2) : text);
  if (name === null) return rule;
  return wildcard ? { kind: 'suffix', suffix: `.${name}` } : { kind: 'name', name };
}

/** As the URL parser writes host names, without the dot of the root; `null`: no host has such a name. */
export function hostName(text: string): string | null {
  const name = domainToASCII(text.replace(/\.$/, '')).toLowerCase();
  const labels = name.split('.');
  const isName = name.length <= 253 && labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  // A last label of digits makes an address of it, and a broken one at that.
  return isName && !/^(?:\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '') ? name : null;
}

function blockEntry(text: string): HostEntry | string {
  const [start = '', length = ''] = text.split('/');
  const address = addressOf(start);
  const mapped = address?.family === 4 && unbracketed(start).includes(':');
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : Infinity;
  if (address === null || mapped || text.split('/').length !== 2 || prefix > bitsOf(address)) return rule;
  const kept = bits(address).slice(0, prefix).padEnd(bitsOf(address), '0');
  return kept === bits(address)
    ? { kind: 'block', address, prefix }
    : `has address bits beyond its prefix of ${prefix}: name the first address of the block`;
}

const bitsOf = ({ family }: Address): number => (family === 4 ? 32 : 128);

const bits = ({ family, text }: Address): string =>
  family === 4
    ? text
        .split('.')
        .map((octet) => Number(octet).toString(2).padStart(8, '0'))
        .join('')
    : text
        .split(':')
        .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
        .join('');

/** What is wrong with each entry that is none or that could never have an effect, in words that name it. */
export const hostListProblems = (entries: readonly string[]): readonly string[] =>
  entries.flatMap((text) => {
    const problem = entryProblem(hostEntry(text));
    return problem === null ? [] : [`entry ${JSON.stringify(text)} ${problem}`];
  });

function entryProblem(entry: HostEntry | string): string | null {
  if (typeof entry === 'string') return entry;
  const isRefused = entry.kind === 'address' && isRefusedAddress(entry.address.text);
  return isRefused ? 'names an address where no inference server lives; it is refused always' : null;
}
