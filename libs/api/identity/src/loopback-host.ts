import { isIPv4 } from 'node:net';

/** Whether a URL's host (`localhost`, `127.0.0.1`, `[::1]`) is this machine, whatever DNS says of other names. */
export function isLoopbackHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '[::1]' ||
    name === '::1' ||
    (isIPv4(name) && name.startsWith('127.'))
  );
}
