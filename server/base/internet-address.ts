/**
 * IP addresses and networks as numbers, so that 'is it inside?' is arithmetic and never a comparison of spellings. Pure;
 * who may be reached is decided elsewhere.
 */
import { isIP } from 'node:net';

/** An address: 32 bits for family 4, 128 for family 6. */
export interface InternetAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** All addresses that share the first `prefixBits` bits with `value`, whose other bits are zero. */
export interface Network extends InternetAddress {
  readonly prefixBits: number;
}

/**
 * The address that dotted decimal, or RFC 4291 text without brackets, spells; undefined for everything else, other
 * spellings of IPv4 and zone ids (`fe80::1%eth0`) included.
 */
export function readAddress(text: string): InternetAddress | undefined {
  const family = text.includes('%') ? 0 : isIP(text);
  if (family === 4) return { family, value: fourValue(text) };
  if (family !== 6) return undefined;
  // A dotted tail stands for the last two groups.
  const [, head = text, tail] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  const dotted = tail === undefined ? undefined : fourValue(tail);
  const whole =
    dotted === undefined ? text : `${head}${(dotted >> 16n).toString(16)}:${(dotted & 0xffffn).toString(16)}`;
  const [left = '', right] = whole.split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right === undefined || right === '' ? [] : right.split(':');
  const zeros: readonly string[] = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = [...before, ...zeros, ...after];
  return { family, value: groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n) };
}

function fourValue(text: string): bigint {
  return text.split('.').reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** The network that `10.0.0.0/8` or `fd00::/8` spells; an address alone is a network of one. Undefined for others. */
export function readNetwork(text: string): Network | undefined {
  const [, written = text, prefix] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const address = readAddress(written);
  if (address === undefined) return undefined;
  const bits = addressBits(address.family);
  const prefixBits = prefix === undefined ? bits : Number(prefix);
  if (prefixBits > bits) return undefined;
  // 10.1.2.3/8 is more likely a slip than a wish for all of 10/8.
  const hostBits = BigInt(bits - prefixBits);
  if ((address.value >> hostBits) << hostBits !== address.value) return undefined;
  return { ...address, prefixBits };
}

/** True when the network holds the address. */
export function isInside(address: InternetAddress, network: Network): boolean {
  if (address.family !== network.family) return false;
  const hostBits = BigInt(addressBits(network.family) - network.prefixBits);
  return address.value >> hostBits === network.value >> hostBits;
}

function addressBits(family: 4 | 6): 32 | 128 {
  return family === 4 ? 32 : 128;
}
