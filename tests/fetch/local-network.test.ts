import { expect, test } from 'vitest';
import {
  isLocalAddress,
  isLocalHost,
  LocalAddressError,
  lookupPublic,
} from '../../src/fetch/local-network.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'not an address',
])('%s is no address of the public internet', (address) => expect(isLocalAddress(address)).toBe(true));

test.each([
  '8.8.8.8',
  '172.32.0.1',
  '193.0.6.139',
  '2001:67c:2e8:22::c100:68b',
  '64:ff9b::808:808',
  '::ffff:8.8.8.8',
])('%s is an address of the public internet', (address) => expect(isLocalAddress(address)).toBe(false));

test.each([
  ['http://localhost/', true],
  ['http://LOCALHOST./', true],
  ['http://a.localhost/', true],
  ['http://printer/', true],
  ['http://nas.local/', true],
  ['http://metadata.google.internal/', true],
  // As a browser reads them, all three are 127.0.0.1.
  ['http://2130706433/', true],
  ['http://0x7f.1/', true],
  ['http://[::ffff:127.0.0.1]/', true],
  ['http://example.org/', false],
  ['http://193.0.6.139/', false],
])('the host of %s is local: %s', (address, expected) => {
  expect(isLocalHost(new URL(address).hostname)).toBe(expected);
});

test.each([true, false])('a name that leads to this computer is not looked up (all: %s)', async (all) => {
  const error = await new Promise((resolve) => lookupPublic('localhost', { all }, resolve));
  expect(error).toBeInstanceOf(LocalAddressError);
});
