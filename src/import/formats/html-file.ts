import { readFileSync } from 'node:fs';
import { decodeMarkup } from '../../attachments/decode-markup.ts';
import { whyTooLarge } from './file-size.ts';
import { whyNotParsed } from './page-size.ts';

/** The text of a file of HTML that can be parsed, or why it cannot. */
export function readHtmlFile(file: string): { readonly text: string } | { readonly reason: string } {
  const tooLarge = whyTooLarge(file);
  if (tooLarge !== undefined) return { reason: tooLarge };
  const text = decodeMarkup(readFileSync(file));
  const reason = whyNotParsed(text);
  return reason === undefined ? { text } : { reason };
}
