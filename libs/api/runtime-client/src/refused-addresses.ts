import { BlockList, isIP } from 'node:net';

/**
 * Addresses at which no inference server can be meant: link-local ones (cloud metadata services live there), the metadata
 * addresses outside those ranges (AWS over IPv6, Alibaba Cloud), the unspecified address, multicast and broadcast.
 */
const refused = new BlockList();
refused.addSubnet('0.0.0.0', 8, 'ipv4');
refused.addSubnet('169.254.0.0', 16, 'ipv4');
refused.addAddress('100.100.100.200', 'ipv4');
refused.addSubnet('224.0.0.0', 4, 'ipv4');
refused.addAddress('255.255.255.255', 'ipv4');
refused.addAddress('::', 'ipv6');
refused.addSubnet('fe80::', 10, 'ipv6');
refused.addAddress('fd00:ec2::254', 'ipv6');
refused.addSubnet('ff00::', 8, 'ipv6');

/** NAT64 (RFC 6052) carries an IPv4 address in its last 32 bits, so it could hide a refused one. */
refused.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6');

export function isRefusedAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || refused.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
