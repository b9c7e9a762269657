import { errorCode } from '../error-code.ts';
import { LocalAddressError } from './local-network.ts';

/** Why an address of the web gave nothing. */
export interface Failure {
  /** One line, lower case, no full stop. */
  readonly reason: string;
  /** What the host answered, where it did. */
  readonly status?: number;
  /** Whether it says something about the whole host. */
  readonly isOfHost?: 'is unknown' | 'does not answer' | 'wants a pause';
}

/** The host said nothing in the time that it has. */
export class SilentHost extends Error {}

export const localReason = 'it is on this computer or in the local network';

/** @param status not 200 */
export function answerFailure(status: number): Failure {
  if (status === 404 || status === 410) return { reason: `it is no longer there (${status})`, status };
  if (status === 429 || status === 503) {
    return { reason: `the host asks to come back later (${status})`, status, isOfHost: 'wants a pause' };
  }
  return { reason: `the host does not give it (${status})`, status };
}

/** What an error of a connection means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof LocalAddressError) return { reason: localReason };
  if (error instanceof SilentHost) return { reason: 'the host does not answer', isOfHost: 'does not answer' };
  const code = errorCode(error) ?? '';
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) {
    return { reason: 'there is no host of this name', isOfHost: 'is unknown' };
  }
  if (/^(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code)) {
    return { reason: 'the host does not answer', isOfHost: 'does not answer' };
  }
  if (/CERT|TLS|SSL|SIGNATURE/.test(code))
    return { reason: `the certificate of the host is not valid (${code})` };
  return { reason: `the connection broke off${code === '' ? '' : ` (${code})`}` };
}
