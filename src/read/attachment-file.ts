import { readFileSync, statSync } from 'node:fs';
import { maxRewrittenSize } from '../attachments/published-as.ts';
import { errorCode } from '../error-code.ts';

/** In bytes; a larger picture of pixels is shown as it is. */
export const maxMeasuredSize = 100_000_000;

/** The bytes of a file that is published in another form; undefined where it is gone, or has become too large. */
export function readAttachment(file: string, maxSize = maxRewrittenSize): Uint8Array | undefined {
  try {
    return statSync(file).size <= maxSize ? readFileSync(file) : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
