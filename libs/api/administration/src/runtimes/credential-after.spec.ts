import { credentialAfter } from './credential-after.js';

const before = { baseUrl: 'https://gpu.example.com/a', credential: 'KAMERTON_CREDENTIAL_A' };

describe('the credential of a runtime that changes', () => {
  it.each<[string, string, string | null | undefined, string | null]>([
    ['stays with its server', 'https://gpu.example.com/b', undefined, 'KAMERTON_CREDENTIAL_A'],
    ['does not follow to another host', 'https://evil.example.com/a', undefined, null],
    ['does not follow to another port', 'https://gpu.example.com:8443/a', undefined, null],
    ['does not follow out of encryption', 'http://gpu.example.com/a', undefined, null],
    [
      'is taken along when it is named again',
      'https://b.example.com',
      'KAMERTON_CREDENTIAL_A',
      'KAMERTON_CREDENTIAL_A',
    ],
    ['is removed by null', 'https://gpu.example.com/a', null, null],
    ['is replaced by another', 'https://gpu.example.com/a', 'KAMERTON_CREDENTIAL_B', 'KAMERTON_CREDENTIAL_B'],
  ])('%s', (_, baseUrl, credential, after) => expect(credentialAfter(before, baseUrl, credential)).toBe(after));
});
