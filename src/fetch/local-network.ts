import { lookup as lookupHost } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Whether an address is none of the public internet: of this computer, of the local network, or of none. A text of an
 * archive may name it in order to reach what only this computer can reach.
 */
export function isLocalAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  if (family === 4) return local4.check(address);
  const embedded = embeddedAddress(address);
  return embedded === undefined ? local6.check(address, 'ipv6') : local4.check(embedded);
}

/** Whether a host is told by its name alone to be of the local network. Others are looked up when they are asked. */
export function isLocalHost(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase();
  if (isIP(name) !== 0) return isLocalAddress(name);
  return !name.includes('.') || /\.(?:localhost|local|internal|lan|intranet|home\.arpa|onion)$/.test(name);
}

export class LocalAddressError extends Error {}

/**
 * Looks a host up for a connection, and passes on only addresses of the public internet. The connection is made to what
 * was checked, so a name cannot lead elsewhere in between.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookupHost(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const allowed = addresses.filter(({ address }) => !isLocalAddress(address));
    const [first] = allowed;
    if (first === undefined) return callback(new LocalAddressError(hostname), []);
    if (options.all) return callback(null, allowed);
    callback(null, first.address, first.family);
  });
};

/** The address of IPv4 in one of IPv6 that stands for it: `::ffff:7f00:1`, `64:ff9b::7f00:1`. */
function embeddedAddress(address: string): string | undefined {
  const canonical = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [, high, low] = /^(?:::ffff:|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})$/.exec(canonical) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const parts = [high, low].flatMap((text) => {
    const value = Number.parseInt(text, 16);
    return [value >> 8, value & 255];
  });
  return parts.join('.');
}

/** https://www.iana.org/assignments/iana-ipv4-special-registry/ and that for IPv6. */
const local4 = blockList(
  'ipv4',
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
   192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`,
);
/** A list of its own: Node.js takes every address of IPv4 for one of ::ffff:0:0/96. */
const local6 = blockList(
  'ipv6',
  `::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10
   fec0::/10 ff00::/8`,
);

function blockList(family: 'ipv4' | 'ipv6', subnets: string): BlockList {
  const list = new BlockList();
  for (const subnet of subnets.split(/\s+/)) {
    const [network = '', prefix] = subnet.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
