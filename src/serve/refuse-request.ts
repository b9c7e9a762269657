import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';
import { hostname } from 'node:os';

export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/**
 * Protects the archive from other sites that are open in a browser on this computer. Such a site can send requests to
 * any address, but cannot forge the headers that are checked here:
 *
 * - `Host`: a site whose own name is made to lead to this computer (DNS rebinding) would count as the same origin.
 * - `Sec-Fetch-Site`, `Origin`: another origin may link to a page, and may load nothing.
 *
 * @param host the address that the server listens on
 * @returns how to answer a request that must not be served; undefined for one that may
 */
export function refuseRequest({ method, headers }: IncomingMessage, host: string): Refusal | undefined {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, message: 'Only GET and HEAD are allowed.' };
  const name = hostnameOf(headers.host);
  if (name === undefined) return { status: 400, message: 'The Host header is missing or malformed.' };
  if (!isOwnName(name, host)) {
    return {
      status: 403,
      message: `This server does not answer to the name "${name}". If the name is that of this computer, run: clipfile start --host ${name}`,
    };
  }
  if (isFromOtherOrigin(headers)) {
    return { status: 403, message: 'Pages of other sites may link to this archive, but not load its files.' };
  }
  return undefined;
}

/** Whether only this computer can reach a server that listens on this address. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

/** The host without the port, in lower case; undefined where it is malformed. */
function hostnameOf(header: string | undefined): string | undefined {
  const [, address, name] = /^(?:\[([\da-f:.]+)\]|([^\s:/?#@[\]\\]+))(?::\d+)?$/i.exec(header ?? '') ?? [];
  return (address ?? name?.replace(/\.$/, ''))?.toLowerCase();
}

/** An IP address cannot be made to lead elsewhere, so any is allowed where the network may reach the server. */
function isOwnName(name: string, host: string): boolean {
  if (isLoopback(name) || name === host.toLowerCase()) return true;
  const own = hostname().toLowerCase();
  if ([own, `${own}.local`, own.split('.')[0]].includes(name)) return true;
  return !isLoopback(host) && isIP(name) !== 0;
}

function isFromOtherOrigin(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
  }
  return headers.origin !== undefined && headers.origin !== `http://${headers.host}`;
}
