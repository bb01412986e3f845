import type { IncomingHttpHeaders } from 'node:http';
import { ProblemException } from '@kamerton/api-http';
import { isLoopbackHost } from './loopback-host.js';

/**
 * The local user has no password, so a page of some other site, opened in a browser on this machine, must not act for them.
 * A foreign `Host` is a name that was made to point here (DNS rebinding); a foreign `Origin` is a page from elsewhere.
 * @throws ProblemException PERMISSION_DENIED
 */
export function refuseForeignPages({ host = '', origin }: IncomingHttpHeaders): void {
  const here = URL.parse(`http://${host}`);
  if (here === null || !isLoopbackHost(here.hostname)) {
    throw denied(
      'Host',
      'must name this machine: localhost, 127.0.0.1 or [::1]',
      'musi wskazywać tę maszynę: localhost, 127.0.0.1 lub [::1]',
    );
  }
  if (origin !== undefined && URL.parse(origin)?.host !== here.host) {
    throw denied('Origin', 'must be the address of Kamerton itself', 'musi być adresem samego Kamertonu');
  }
}

const denied = (header: string, en: string, pl: string) =>
  new ProblemException('PERMISSION_DENIED', {
    detail: { en: `The header ${header} ${en}.`, pl: `Nagłówek ${header} ${pl}.` },
  });
