import { htmlToMarkdown } from '../markup/html-to-markdown.ts';
import { withoutControls } from '../records/control-characters.ts';
import type { MappedFields } from '../records/map-fields.ts';
import type { ForeignBody, ForeignRecord } from './foreign-record.ts';
import { textToMarkdown } from './text-markdown.ts';
import { withoutOverrides } from './tidy-text.ts';

/** The text of an item. */
export interface BodyMarkdown {
  /** Without empty lines around it. */
  readonly markdown: string;
  /** The same as it was in the source, or its Markdown where that was HTML: the first words make a title. */
  readonly text: string;
  /** What was left out of HTML, by kind. */
  readonly leftOut: ReadonlyMap<string, number>;
}

const nothing: ReadonlyMap<string, number> = new Map();

/**
 * The text of a record as Markdown.
 *
 * @throws {RangeError} where it is too long to be converted
 */
export function bodyMarkdown(
  record: ForeignRecord,
  mapped: MappedFields,
): BodyMarkdown | Promise<BodyMarkdown> {
  const { kind, text } = bodyOf(record, mapped);
  const clean = printable(text);
  if (kind === 'html') return fromHtml(clean);
  const markdown = kind === 'markdown' ? clean.trim() : textToMarkdown(clean);
  return { markdown, text: clean, leftOut: nothing };
}

/** No item is so large that it has more, and converting them takes time that grows with the square of their number. */
const maxTags = 150_000;

async function fromHtml(html: string): Promise<BodyMarkdown> {
  if (html.split('<').length > maxTags) throw new RangeError(`HTML with more than ${maxTags} tags`);
  const { markdown, leftOut } = await htmlToMarkdown(html);
  return { markdown, text: markdown, leftOut };
}

function bodyOf({ body }: ForeignRecord, { single }: MappedFields): ForeignBody {
  if (body !== undefined) return body;
  const text = single.get('body')?.text ?? '';
  return { kind: isHtml(text) ? 'html' : 'text', text };
}

/** Whether a text of a table or of JSON is HTML: a paragraph, a line break, a link … */
export function isHtml(text: string): boolean {
  return /<(?:p|br|div|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|img|span|table|section|article|figure)(?:\s[^<>]*)?\/?>/i.test(
    text,
  );
}

/** Without characters that a file of text may not have. */
function printable(text: string): string {
  return withoutControls(
    withoutOverrides(text)
      .replace(/\r\n?/g, '\n')
      .replace(/\p{Cs}/gu, '\ufffd'),
  );
}
