import { hash } from 'node:crypto';

/** A short text that is equal for equal texts, and for others different. */
export function fingerprintOf(text: string): string {
  return hash('sha256', text, 'base64url');
}
