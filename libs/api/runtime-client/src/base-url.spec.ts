import { baseUrlProblem, endpointUrl, normalisedBaseUrl } from './base-url.js';
import { HostPolicy } from './host-policy.js';

const hosts = new HostPolicy(['GPU-1.example.com', '*.lab.example.com', '10.0.0.7']);

describe('baseUrlProblem', () => {
  it.each([
    'http://127.0.0.1:11434',
    'http://localhost:8000/',
    'http://[::1]:8000',
    'http://models.localhost',
    'https://gpu-1.example.com/ollama',
    'http://a.lab.example.com',
    'http://a.b.LAB.example.com',
    'http://10.0.0.7:8000',
    'http://2130706433:8000',
  ])('takes %s', (url) => expect(baseUrlProblem(url, hosts)).toBeNull());

  it.each([
    ['11434', /absolute URL/],
    ['ftp://127.0.0.1', /starts with http/],
    ['file:///etc/passwd', /starts with http/],
    ['http://user:secret@127.0.0.1', /credentials/],
    ['http://:secret@127.0.0.1', /credentials/],
    ['http://127.0.0.1/#x', /fragment/],
    ['http://127.0.0.1/?x=1', /query/],
    ['http://127.0.0.1/?', /query/],
    ['http://127.0.0.1/#', /fragment/],
    ['http://10.0.0.8:8000', /KAMERTON_RUNTIME_ALLOW; 10\.0\.0\.8/],
    ['http://example.com', /KAMERTON_RUNTIME_ALLOW/],
    ['http://lab.example.com', /KAMERTON_RUNTIME_ALLOW/],
    ['http://evil-gpu-1.example.com', /KAMERTON_RUNTIME_ALLOW/],
    ['http://127.0.0.1.example.com', /KAMERTON_RUNTIME_ALLOW/],
    ['http://169.254.169.254/latest', /no inference server/],
    ['http://0.0.0.0:11434', /no inference server/],
    ['http://[fe80::1]:8000', /no inference server/],
    [`http://127.0.0.1/${'a'.repeat(2_000)}`, /2000 characters/],
  ])('refuses %s', (url, words) => expect(baseUrlProblem(url, hosts)?.en).toMatch(words));
});

describe('base URLs', () => {
  it('have one stored spelling, without trailing slashes', () => {
    expect(normalisedBaseUrl('HTTP://LocalHost:80/')).toBe('http://localhost');
    expect(normalisedBaseUrl('http://127.0.0.1:8000/prefix//')).toBe('http://127.0.0.1:8000/prefix');
  });

  it('keep their own path before that of the endpoint', () => {
    expect(endpointUrl('http://127.0.0.1:8000/prefix/', '/v1/models').href).toBe(
      'http://127.0.0.1:8000/prefix/v1/models',
    );
  });
});
