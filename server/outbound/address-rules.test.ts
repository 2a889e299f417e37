import { describe, expect, it } from 'vitest';
import { readAddress, readNetwork } from '../base/internet-address.ts';
import { reachOf, type Surroundings } from './address-rules.ts';

const surroundings = (networks: readonly string[] = [], own: readonly string[] = []): Surroundings => ({
  allowed: networks.flatMap((text) => readNetwork(text) ?? []),
  own: own.flatMap((text) => readAddress(text) ?? []),
});

describe('out of the box', () => {
  it.each([
    ...[
      '1.1.1.1',
      '8.8.8.8',
      '93.184.215.14',
      '172.15.255.255',
      '172.32.0.0',
      '100.63.255.255',
      '100.128.0.0',
    ],
    ...[
      '192.0.1.0',
      '198.17.255.255',
      '198.20.0.0',
      '223.255.255.255',
      '169.253.255.255',
      '11.0.0.0',
      '9.255.255.255',
    ],
    ...['2606:4700::1111', '2a00:1450:4001:80b::200e', '2400:cb00::1', '2001:4860:4860::8888', '2620:fe::fe'],
    // NAT64 to a public address: all that a machine with IPv6 only has.
    ...['64:ff9b::1.1.1.1', '::ffff:8.8.8.8', '::ffff:808:808'],
  ])('%s is public', (address) => {
    expect(reachOf(address, surroundings())).toBe('public');
  });

  it.each([
    ...[
      '0.0.0.0',
      '0.1.2.3',
      '10.0.0.1',
      '10.255.255.255',
      '100.64.0.1',
      '100.100.100.200',
      '127.0.0.1',
      '127.255.0.3',
    ],
    ...[
      '169.254.169.254',
      '169.254.170.2',
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.192',
      '192.0.2.1',
      '192.88.99.1',
    ],
    ...[
      '192.168.0.1',
      '192.168.255.255',
      '198.18.0.1',
      '198.19.255.255',
      '198.51.100.7',
      '203.0.113.9',
      '224.0.0.1',
    ],
    ...['239.255.255.255', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
  ])('IPv4 %s is forbidden, alone and inside IPv6', (address) => {
    expect(reachOf(address, surroundings())).toBe('forbidden');
    expect(reachOf(`::ffff:${address}`, surroundings())).toBe('forbidden');
    expect(reachOf(`::${address}`, surroundings())).toBe('forbidden');
    expect(reachOf(`64:ff9b::${address}`, surroundings())).toBe('forbidden');
  });

  it.each([
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['mapped, in hex', '::ffff:7f00:1'],
    ['mapped, in full', '0:0:0:0:0:ffff:a9fe:a9fe'],
    ['compatible with IPv4, even a public one', '::8.8.8.8'],
    ['translated (SIIT)', '::ffff:0:127.0.0.1'],
    ['NAT64 of one network', '64:ff9b:1::a9fe:a9fe'],
    ['discard', '100::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['benchmarking', '2001:2::1'],
    ['ORCHID', '2001:20::1'],
    ['documentation', '2001:db8::1'],
    ['newer documentation', '3fff::1'],
    ['6to4 of loopback', '2002:7f00:1::'],
    ['6to4 of a public address', '2002:808:808::1'],
    ['ISATAP', '2606:4700::5efe:127.0.0.1'],
    ['ISATAP with the universal bit', '2606:4700::200:5efe:a00:1'],
    ['segment routing', '5f00::1'],
    ['unique local', 'fd00:ec2::254'],
    ['unique local, first half', 'fc00::1'],
    ['link local', 'fe80::1'],
    ['link local, last', 'febf::1'],
    ['site local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['with a zone', 'fe80::1%eth0'],
    ['with a zone, though public', '2606:4700::1111%eth0'],
    ['nothing', ''],
    ['a name', 'localhost'],
    ['octal', '0177.0.0.1'],
    ['a number', '2130706433'],
  ])('IPv6 or none: %s is forbidden', (_, address) => {
    expect(reachOf(address, surroundings())).toBe('forbidden');
  });
});

it('a network that is allowed opens itself and nothing beside it', () => {
  const allowed = surroundings(['10.20.0.0/16', 'fd00:7::/32']);
  expect(
    ['10.20.0.0', '10.20.255.255', '::ffff:10.20.3.4', 'fd00:7::1'].map((text) => reachOf(text, allowed)),
  ).toEqual(Array.from({ length: 4 }, () => 'listed'));
  expect(
    ['10.21.0.0', '10.19.255.255', '127.0.0.1', 'fd00:8::1'].map((text) => reachOf(text, allowed)),
  ).toEqual(Array.from({ length: 4 }, () => 'forbidden'));
});

it('the machine’s own public addresses are forbidden unless their network is allowed', () => {
  const own = ['93.184.215.14', '2606:4700::7'];
  for (const address of [...own, '::ffff:93.184.215.14']) {
    expect(reachOf(address, surroundings([], own))).toBe('forbidden');
    expect(reachOf(address, surroundings(['93.184.215.14', '2606:4700::7'], own))).toBe('listed');
  }
  expect(reachOf('93.184.215.15', surroundings([], own))).toBe('public');
});
