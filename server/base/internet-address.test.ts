import { expect, it } from 'vitest';
import { isInside, readAddress, readNetwork } from './internet-address.ts';

it.each([
  ['1.2.3.4', 4, 0x01020304n],
  ['255.255.255.255', 4, 0xffffffffn],
  ['::', 6, 0n],
  ['::1', 6, 1n],
  ['1::', 6, 1n << 112n],
  ['2001:db8::8:1', 6, 0x20010db8_00000000_00000000_00080001n],
  ['1:2:3:4:5:6:7:8', 6, 0x00010002_00030004_00050006_00070008n],
  ['::ffff:1.2.3.4', 6, 0xffff_01020304n],
  ['64:ff9b::1.2.3.4', 6, (0x0064ff9bn << 96n) | 0x01020304n],
  ['1:2:3:4:5:6:1.2.3.4', 6, 0x00010002_00030004_00050006_01020304n],
])('%s is family %i and one number', (text, family, value) => {
  expect(readAddress(text)).toEqual({ family, value });
});

it.each([
  ...['', '1.2.3', '01.2.3.4', '0x7f.0.0.1', '2130706433', '127.1', '1.2.3.4.5', '1.2.3.256'],
  ...['[::1]', 'fe80::1%eth0', '::1%25lo', ':::', '1:2:3', '12345::', '::1.2.3', 'localhost'],
])('%j is no address', (text) => {
  expect(readAddress(text)).toBeUndefined();
});

it('a network holds its first and its last address, and not their neighbours', () => {
  const network = readNetwork('172.16.0.0/12');
  const holds = (text: string) => {
    const address = readAddress(text);
    return address !== undefined && network !== undefined && isInside(address, network);
  };
  expect(['172.16.0.0', '172.31.255.255'].map(holds)).toEqual([true, true]);
  expect(['172.15.255.255', '172.32.0.0', '::ac10:0', '::ffff:172.16.0.0'].map(holds)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('the network of all addresses and the network of one are networks', () => {
  expect(readNetwork('0.0.0.0/0')?.prefixBits).toBe(0);
  expect(readNetwork('::/0')?.prefixBits).toBe(0);
  expect(readNetwork('10.0.0.7')?.prefixBits).toBe(32);
  expect(readNetwork('fd00::7')?.prefixBits).toBe(128);
});

it.each(['10.0.0.1/8', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'fd00::/129', 'fd00::1/8', '10/8', '*'])(
  '%s is no network',
  (text) => {
    expect(readNetwork(text)).toBeUndefined();
  },
);
