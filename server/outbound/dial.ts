/**
 * Opens one connection to exactly one address, which somebody has judged before. No name is looked up here: between
 * judging an address and connecting to it there must be no second chance for DNS to say something else.
 */
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { readAddress } from '../base/internet-address.ts';

/** Starts a TCP connection to an address. */
export type Connect = (address: string, port: number) => Socket;

/** By the system, without looking anything up: the address is no name. */
export const connectBySystem: Connect = (host, port) => connectTcp({ host, port });

/** Where to, and how. */
export interface Call {
  readonly address: string;
  readonly port: number;
  /** The name that the certificate must be for; an address is for itself. Undefined: no TLS. */
  readonly serverName: string | undefined;
  /** PEM of authorities to trust instead of the system's; undefined leaves Node's own, with `NODE_EXTRA_CA_CERTS`. */
  readonly authorities: string | undefined;
  readonly connect: Connect;
  /** Longest time for connection and TLS together. */
  readonly msMax: number;
  readonly signal: AbortSignal;
}

/** A socket that is connected where it should be. Rejects with the signal's reason, or with what went wrong. */
export async function dial(call: Call): Promise<Socket> {
  const socket = call.connect(call.address, call.port);
  // Whoever waits gets the error by its own listener; this one keeps a late error from ending the process.
  socket.on('error', () => {});
  const deadline = setTimeout(() => socket.destroy(new Error('connecting took too long')), call.msMax);
  const onAbort = () => socket.destroy(asError(call.signal.reason));
  call.signal.addEventListener('abort', onAbort, { once: true });
  try {
    call.signal.throwIfAborted();
    await ready(socket, 'connect');
    const reached = readAddress(socket.remoteAddress ?? '');
    const wanted = readAddress(call.address);
    if (reached === undefined || reached.family !== wanted?.family || reached.value !== wanted.value) {
      throw new Error(`connected to ${socket.remoteAddress} instead of ${call.address}`);
    }
    if (call.serverName === undefined) return socket;
    const secured = secure(socket, call.serverName, call);
    secured.on('error', () => {});
    await ready(secured, 'secureConnect');
    return secured;
  } catch (error) {
    socket.destroy();
    call.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(deadline);
    call.signal.removeEventListener('abort', onAbort);
  }
}

function secure(socket: Socket, serverName: string, { address, authorities }: Call): TLSSocket {
  const isAddress = readAddress(serverName) !== undefined;
  return connectTls({
    socket,
    // Checked against the certificate; for addresses there is no name to send (RFC 6066, section 3).
    host: isAddress ? address : serverName,
    ...(isAddress ? {} : { servername: serverName }),
    // Said here because NODE_TLS_REJECT_UNAUTHORIZED would decide otherwise.
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
    ...(authorities === undefined ? {} : { ca: authorities }),
  });
}

function ready(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the connection was closed')));
  });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
