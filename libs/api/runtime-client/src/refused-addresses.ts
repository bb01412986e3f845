import { BlockList } from 'node:net';
import { addressOf, carriedIpv4 } from './address.js';

/**
 * Addresses at which no inference server can be meant, whoever lists them: link-local ones (cloud metadata services live
 * there), the metadata addresses outside those ranges (AWS and Google Cloud over IPv6, Alibaba Cloud, Azure), the
 * unspecified address, multicast and broadcast.
 */
const refused = new BlockList();
refused.addSubnet('0.0.0.0', 8, 'ipv4');
refused.addSubnet('169.254.0.0', 16, 'ipv4');
refused.addAddress('100.100.100.200', 'ipv4');
refused.addAddress('168.63.129.16', 'ipv4');
refused.addSubnet('224.0.0.0', 4, 'ipv4');
refused.addAddress('255.255.255.255', 'ipv4');
refused.addAddress('::', 'ipv6');
refused.addSubnet('fe80::', 10, 'ipv6');
refused.addAddress('fd00:ec2::254', 'ipv6');
refused.addAddress('fd20:ce::254', 'ipv6');
refused.addSubnet('ff00::', 8, 'ipv6');

const ipv6Loopback = '0:0:0:0:0:0:0:1';

/** In whatever spelling, and also when an IPv6 address only carries such an IPv4 address. What is no address is refused too. */
export function isRefusedAddress(text: string): boolean {
  const address = addressOf(text);
  if (address === null) return true;
  if (address.text === ipv6Loopback) return false;
  return (
    refused.check(address.text, address.family === 6 ? 'ipv6' : 'ipv4') ||
    carriedIpv4(address).some((carried) => refused.check(carried, 'ipv4'))
  );
}

export function isLoopbackAddress(text: string): boolean {
  const address = addressOf(text);
  return address?.text === ipv6Loopback || (address?.family === 4 && address.text.startsWith('127.'));
}
