import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { decodeMarkup } from '../attachments/decode-markup.ts';
import type { Transcript, TranscriptFile } from '../records/attached-file.ts';
import { withoutControls } from '../records/control-characters.ts';
import { type ReadTranscript, readTranscript, type TranscriptMistake } from '../transcripts/transcript.ts';

/** What is known of a file that may have the words of a scan, without these. Plain data. */
export interface TranscriptReport {
  /** Of its bytes. */
  readonly hash: string;
  readonly found: Pick<TranscriptFile, 'length'> | TranscriptMistake | 'something else';
}

/** In bytes. One page, with the place of each of its letters, has at most so many. */
export const maxTranscriptSize = 50_000_000;

/** @param bytes of a file with the words of a scan */
export function transcriptIn(path: string, bytes: Uint8Array): ReadTranscript {
  if (!path.endsWith('.txt')) return readTranscript(path, decodeMarkup(bytes));
  if (!isUtf8(bytes)) return { line: 1, reason: 'it is not encoded in UTF-8' };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n');
  return readTranscript(path, withoutControls(text));
}

export function hashOfTranscript(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

export function reportOnTranscript(path: string, bytes: Uint8Array): TranscriptReport {
  const read = transcriptIn(path, bytes);
  const found = typeof read === 'string' || 'reason' in read ? read : { length: lengthOf(read) };
  return { hash: hashOfTranscript(bytes), found };
}

function lengthOf({ paragraphs }: Transcript): number {
  return paragraphs.reduce((length, paragraph) => length + paragraph.length + 1, 0);
}
