import fc from 'fast-check';
import { hostListProblems } from './host-entry.js';
import { HostPolicy, isLoopbackHost } from './host-policy.js';
import { isRefusedAddress } from './refused-addresses.js';

const octet = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
const ipv6 = fc.array(group, { minLength: 8, maxLength: 8 }).map((groups) => groups.join(':'));
const refusedIpv4 = fc.oneof(
  fc.tuple(octet, octet).map(([a, b]) => `169.254.${a}.${b}`),
  fc.constantFrom('100.100.100.200', '168.63.129.16', '0.0.0.0', '255.255.255.255'),
  fc.tuple(fc.integer({ min: 224, max: 255 }), octet).map(([a, b]) => (a < 240 ? `${a}.${b}.0.1` : '255.255.255.255')),
);
const refusedIpv6 = fc.oneof(
  fc.tuple(fc.integer({ min: 0xfe80, max: 0xfebf }), group).map(([first, last]) => `${first.toString(16)}::${last}`),
  fc.tuple(fc.integer({ min: 0xff00, max: 0xffff }), group).map(([first, last]) => `${first.toString(16)}::${last}`),
  fc.constantFrom('fd00:ec2::254', 'FD00:0EC2:0:0:0:0:0:254', 'fd20:ce::254', '::', 'fe80::1%eth0'),
);

/** Ways in which an IPv6 address says an IPv4 address. */
const spellings = (address: string): readonly string[] => {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const high = ((a << 8) | b).toString(16);
  const low = ((c << 8) | d).toString(16);
  return [
    `::ffff:${address}`,
    `::FFFF:${high}:${low}`,
    `0:0:0:0:0:ffff:${high}:${low}`,
    `64:ff9b::${address}`,
    `64:ff9b:1::${high}:${low}`,
    `2002:${high}:${low}::1`,
  ];
};

/** Lists about everything that can be listed. */
const generous = (...names: string[]) => new HostPolicy(['0.0.0.0/0', '::/0', '*.example.com', ...names]);

describe('addresses that are refused always', () => {
  it('stay refused in every spelling, whatever is listed', () => {
    fc.assert(
      fc.property(fc.oneof(refusedIpv4, refusedIpv6), (address) => {
        const all = address.includes(':') ? [address] : [address, ...spellings(address)];
        const listed = generous(...all, 'gpu.example.com');
        for (const spelling of all) {
          expect(isRefusedAddress(spelling)).toBe(true);
          expect(listed.allows(spelling)).toBe(false);
          expect(listed.allows(`[${spelling}]`)).toBe(false);
          for (const host of ['gpu.example.com', 'elsewhere.net', 'localhost', spelling]) {
            expect(listed.allowsAddresses(host, ['10.0.0.1', spelling])).toBe(false);
          }
        }
      }),
    );
  });
});

describe('a name', () => {
  it('that is listed may resolve to whatever is not refused', () => {
    const hosts = new HostPolicy(['GPU-1.example.com.', '*.lab.example.com']);
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), (address) => {
        const fine = !isRefusedAddress(address);
        expect(hosts.allowsAddresses('gpu-1.example.com', [address])).toBe(fine);
        expect(hosts.allowsAddresses('a.b.lab.example.com', [address])).toBe(fine);
      }),
    );
  });

  it('that is not listed may be called only when every address lies in a listed block', () => {
    const hosts = new HostPolicy(['10.2.0.0/16', '2001:db8::/32']);
    expect(hosts.allows('anything.internal')).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.oneof(ipv4, ipv6, fc.constant('10.2.3.4')), { minLength: 1, maxLength: 4 }), (found) => {
        const inside = found.every((address) => address.startsWith('10.2.') || address.startsWith('2001:db8:'));
        expect(hosts.allowsAddresses('anything.internal', found)).toBe(inside);
      }),
    );
    expect(hosts.allowsAddresses('anything.internal', ['10.2.0.1', '2001:db8::1', '::ffff:10.2.0.1'])).toBe(true);
    expect(hosts.allowsAddresses('anything.internal', ['10.2.0.1', '10.3.0.1'])).toBe(false);
  });

  it('gains nothing by resolving to loopback, even with loopback listed, unless it is localhost', () => {
    for (const hosts of [new HostPolicy([]), new HostPolicy(['127.0.0.0/8', '::1', '0.0.0.0/0', '::/0'])]) {
      for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1']) {
        expect(hosts.allowsAddresses('rebound.example.com', [address])).toBe(false);
        expect(hosts.allowsAddresses('localhost', [address])).toBe(true);
        expect(hosts.allowsAddresses('models.localhost', [address])).toBe(true);
      }
    }
    expect(new HostPolicy(['here.example.com']).allowsAddresses('here.example.com', ['127.0.0.1'])).toBe(true);
  });

  it('of localhost that leads elsewhere is not loopback', () => {
    expect(new HostPolicy([]).allowsAddresses('models.localhost', ['203.0.113.9'])).toBe(false);
  });

  it('is not opened by a single address that is listed', () => {
    const hosts = new HostPolicy(['10.0.0.7']);
    expect(hosts.allows('10.0.0.7')).toBe(true);
    expect(hosts.allows('[::ffff:10.0.0.7]')).toBe(true);
    expect(hosts.allows('gpu.example.com')).toBe(false);
    expect(hosts.allowsAddresses('gpu.example.com', ['10.0.0.7'])).toBe(false);
  });
});

describe('a literal address', () => {
  it('may be called on loopback or inside a listed block, and nowhere else', () => {
    const hosts = new HostPolicy(['10.2.0.0/16', '2001:db8::/32']);
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), (address) => {
        const loopback = address.startsWith('127.');
        const listed = address.startsWith('10.2.') || address.startsWith('2001:db8:');
        expect(hosts.allows(address)).toBe((loopback || listed) && !isRefusedAddress(address));
      }),
    );
  });
});

describe('which hosts are on this machine', () => {
  it.each(['localhost', 'LOCALHOST.', 'a.localhost', '127.0.0.1', '127.8.8.8', '[::1]', '::1', '[::ffff:7f00:1]'])(
    '%s is',
    (host) => expect(isLoopbackHost(host)).toBe(true),
  );
  it.each(['localhost.example.com', 'notlocalhost', '10.0.0.1', '[::2]', '128.0.0.1'])('%s is not', (host) =>
    expect(isLoopbackHost(host)).toBe(false),
  );
});

describe('a list of hosts', () => {
  it.each([
    'gpu-1.example.com',
    'GPU_1',
    'żółw.example',
    '*.gpu.example.com',
    '10.0.0.7',
    '[2001:db8::1]',
    '10.2.0.0/16',
    '2001:db8::/32',
    '0.0.0.0/0',
  ])('takes %s', (entry) => expect(hostListProblems([entry])).toEqual([]));

  it.each([
    ['http://gpu-1', 'must be a host name'],
    ['gpu-1:8000', 'must be a host name'],
    ['*', 'must be a host name'],
    ['a.*.example.com', 'must be a host name'],
    ['-gpu', 'must be a host name'],
    ['gpu..example', 'must be a host name'],
    ['10.0.0', 'must be a host name'],
    ['10.0.0.256', 'must be a host name'],
    ['10.0.0.0/33', 'must be a host name'],
    ['10.0.0.0/-1', 'must be a host name'],
    ['10.0.0.0/8/8', 'must be a host name'],
    ['gpu-1/24', 'must be a host name'],
    ['10.0.0.7/8', 'has address bits beyond its prefix of 8'],
    ['2001:db8::1/32', 'has address bits beyond its prefix of 32'],
    ['169.254.169.254', 'names an address where no inference server lives'],
    ['::ffff:169.254.169.254', 'names an address where no inference server lives'],
  ])('names %s, and what is wrong with it', (entry, words) => {
    expect(hostListProblems(['fine.example', entry])).toEqual([
      expect.stringContaining(`${JSON.stringify(entry)} ${words}`),
    ]);
  });
});
