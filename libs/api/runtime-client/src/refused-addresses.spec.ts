import { isRefusedAddress } from './refused-addresses.js';

describe('isRefusedAddress', () => {
  it.each([
    '169.254.169.254',
    '169.254.0.1',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '::ffff:0:a9fe:a9fe',
    '64:ff9b::a9fe:a9fe',
    'fe80::1',
    'febf::1',
    'fd00:ec2::254',
    '100.100.100.200',
    '0.0.0.0',
    '::',
    '224.0.0.1',
    '255.255.255.255',
    'ff02::1',
    'no address at all',
  ])('refuses %s', (address) => expect(isRefusedAddress(address)).toBe(true));

  it.each(['127.0.0.1', '::1', '10.0.0.7', '192.168.1.20', '100.100.100.201', '203.0.113.9', 'fd12::7', '2001:db8::1'])(
    'lets %s pass',
    (address) => expect(isRefusedAddress(address)).toBe(false),
  );
});
