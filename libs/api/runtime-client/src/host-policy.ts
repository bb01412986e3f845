import { isIPv4 } from 'node:net';

/** Which hosts runtime URLs may name: loopback, and what the operator listed (`gpu-1.example.com`, `*.gpu.example.com`). */
export class HostPolicy {
  private readonly hosts: ReadonlySet<string>;
  private readonly suffixes: readonly string[];

  constructor(allowed: readonly string[]) {
    const names = allowed.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
    this.hosts = new Set(names.filter((name) => !name.startsWith('*.')));
    this.suffixes = names.filter((name) => name.startsWith('*.')).map((name) => name.slice(1));
  }

  /** `host` as `URL.hostname` gives it, with or without the brackets of IPv6. */
  allows(host: string): boolean {
    const name = unbracketed(host).toLowerCase();
    return isLoopbackName(name) || this.hosts.has(name) || this.suffixes.some((suffix) => name.endsWith(suffix));
  }
}

export const unbracketed = (host: string): string =>
  host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;

const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
