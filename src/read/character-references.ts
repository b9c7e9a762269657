import { decodeHTMLStrict } from 'entities';
import { withoutControls } from '../records/control-characters.ts';

/**
 * Decodes the HTML character references in a text of Markdown: named ones such as `&eacute;` and numeric ones. As in
 * CommonMark, a reference must end with a semicolon. Control characters, which marked decodes as well, become spaces.
 */
export function decodeReferences(text: string): string {
  return withoutControls(text.includes('&') ? decodeHTMLStrict(text) : text);
}
