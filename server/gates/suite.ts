/**
 * What tests share about gates: desks whose tables are in memory, and a small MMDB file, written by the format's own
 * rules (MaxMind DB 2.0).
 */
import type { Clock } from '../base/clock.ts';
import type { Ids } from '../base/ids.ts';
import { type InternetAddress, readNetwork } from '../base/internet-address.ts';
import type { VerificationStepRow } from '../store/gates.ts';
import { createTiers, type Tiers } from './eligibility.ts';
import { createVerification, type Verification } from './verification.ts';

/** A desk and tiers for one house without a database; every organization is a day old and has spent 60 dollars. */
export function gatesInMemory(
  clock: Clock,
  ids: Ids,
): { readonly verification: Verification; readonly tiers: Tiers } {
  const steps: VerificationStepRow[] = [];
  let override: string | null = null;
  return {
    verification: createVerification({
      statements: {
        steps: async (organizationId) => steps.filter((step) => step.organizationId === organizationId),
        append: async (row) => steps.push(row) > 0,
        tellVerification: async () => {},
      },
      notices: { isConnected: true, listen: () => () => {} },
      clock,
      ids,
      delaySeconds: 0,
      days: 0,
    }),
    tiers: createTiers({
      statements: {
        tier: async (organizationId) => ({
          organizationId,
          tier: '5',
          isAutomatic: false,
          override,
          createdAtMs: clock.nowMs() - 86_400_000,
        }),
        climbing: async () => [],
        climb: async () => false,
        setOverride: async (_, tier) => {
          override = tier;
        },
      },
      clock,
      spent: async () => 60_000_000_000n,
      tellKeysChanged: async () => {},
    }),
  };
}

type Value = string | number | readonly Value[] | { readonly [name: string]: Value };

/** The bytes of a file with these records by network, of IPv4 or IPv6; the first that fits wins. */
export function mmdbFile(records: Readonly<Record<string, Value>>): Buffer {
  // A node is a pair: another node, a record's place in the data section, or nothing.
  type Node = [Node | number | undefined, Node | number | undefined];
  const root: Node = [undefined, undefined];
  const nodes: Node[] = [root];
  const data: Buffer[] = [];
  let dataBytes = 0;
  for (const [text, record] of Object.entries(records)) {
    const network = readNetwork(text);
    if (network === undefined) throw new Error(`${text} is no network`);
    let node = root;
    const bits = bitsOf(network, network.prefixBits);
    for (const [at, bit] of bits.entries()) {
      if (at === bits.length - 1) {
        node[bit] = dataBytes;
        break;
      }
      let next = node[bit];
      if (typeof next !== 'object') {
        next = [undefined, undefined];
        nodes.push(next);
        node[bit] = next;
      }
      node = next;
    }
    const encoded = encode(record);
    data.push(encoded);
    dataBytes += encoded.length;
  }
  const tree = Buffer.alloc(nodes.length * 6);
  for (const [index, node] of nodes.entries()) {
    for (const side of [0, 1] as const) {
      const to = node[side];
      const value =
        to === undefined ? nodes.length : typeof to === 'number' ? nodes.length + 16 + to : nodes.indexOf(to);
      tree.writeUIntBE(value, index * 6 + side * 3, 3);
    }
  }
  const metadata = encode({
    node_count: nodes.length,
    record_size: 24,
    ip_version: 6,
    database_type: 'Test-Country',
    languages: ['en'],
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_795_348_800,
    description: { en: 'test' },
  });
  return Buffer.concat([
    tree,
    Buffer.alloc(16),
    ...data,
    Buffer.from('abcdef', 'hex'),
    Buffer.from('MaxMind.com'),
    metadata,
  ]);
}

/** In a file for IPv6, IPv4 stands under ::/96. */
function bitsOf({ family, value }: InternetAddress, prefixBits: number): readonly (0 | 1)[] {
  const length = family === 4 ? 96 + prefixBits : prefixBits;
  return Array.from({ length }, (_, at) => (((value >> BigInt(127 - at)) & 1n) === 1n ? 1 : 0));
}

function encode(value: Value): Buffer {
  if (typeof value === 'string')
    return Buffer.concat([head(2, Buffer.byteLength(value)), Buffer.from(value)]);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([head(6, 4), bytes]);
  }
  if (isList(value)) return Buffer.concat([head(11, value.length), ...value.map(encode)]);
  const entries = Object.entries(value);
  return Buffer.concat([
    head(7, entries.length),
    ...entries.flatMap(([name, item]) => [encode(name), encode(item)]),
  ]);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A control byte; types above 7 take a second one. Only for sizes below 29, which is all that tests need. */
function head(type: number, size: number): Buffer {
  if (size > 28) throw new Error('too large for the test file');
  return type <= 7 ? Buffer.from([(type << 5) | size]) : Buffer.from([size, type - 7]);
}
