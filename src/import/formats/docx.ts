import { readDateText } from '../../records/date-text.ts';
import { withoutAddresses } from '../attachment.ts';
import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { titleOf } from '../guess-text-fields.ts';
import { type DocxText, docxText } from './docx-text.ts';
import { factivaArticles, hasFactivaFields } from './factiva-articles.ts';
import { whyTooLarge } from './file-size.ts';
import { type HtmlElement, isHtmlElement, lineWithin, textWithin } from './html-nodes.ts';
import { type NexisBlock, type NexisLabel, nexisRecord } from './nexis-article.ts';
import { nexisDate } from './nexis-date.ts';
import { fieldsOf } from './xml.ts';
import { ZipMistake } from './zip-files.ts';

/** Documents of Word, LibreOffice and Google Docs: each one item, or the articles of an export of Nexis or Factiva. */
export const docx: Format = {
  name: 'docx',
  label: 'DOCX',
  detect: ({ extension, text }) => /^\.doc[xm]$/.test(extension) && text.startsWith('PK'),
  read: readDocx,
};

async function* readDocx(file: string): AsyncGenerator<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  const tooLarge = whyTooLarge(file);
  if (tooLarge !== undefined) {
    yield mistake(tooLarge);
    return;
  }
  let document: DocxText;
  try {
    document = await docxText(file);
  } catch (error) {
    const reason = error instanceof ZipMistake ? error.message : 'it has no text that can be read';
    yield mistake(`not a document of Word: ${reason}`);
    return;
  }
  const { parseFragment, serialize, serializeOuter } = await import('parse5');
  // The pictures of an export are those of its database.
  const fragment = parseFragment(withoutAddresses(document.html));
  const parts = fragment.childNodes.filter(isHtmlElement);
  if (parts.some((part) => part.tagName === 'table' && hasFactivaFields(part))) {
    yield* factivaArticles({ file, document: fragment, html: serialize });
    return;
  }
  const articles = nexisArticles(parts.map((part) => blockOf(part, serializeOuter(part))));
  if (articles.length > 0) {
    for (const [index, blocks] of articles.entries()) {
      yield nexisRecord({ file, line: index + 1 }, blocks, 'headline');
    }
    return;
  }
  const own = parseFragment(document.html).childNodes.filter(isHtmlElement);
  yield recordOf(file, document, own, serializeOuter);
}

function blockOf(element: HtmlElement, outer: string): NexisBlock {
  const html = outer
    // Words that the search has found.
    .replace(/<strong><em>([^<]*)<\/em><\/strong>/g, '$1')
    // It writes all links in italics.
    .replace(/(<a href="[^"]*">)<em>([^<]*)<\/em>(?=<\/a>)/g, '$1$2')
    .replaceAll('&nbsp;', ' ');
  const text = textWithin(element);
  return {
    text,
    html,
    href: /<a href="([^"]*)"/.exec(outer)?.[1]?.replaceAll('&amp;', '&'),
    label: labelOf(text),
    isHeading: /<a id=|<strong>/.test(outer),
  };
}

/** After a label comes a space that breaks no line. */
function labelOf(text: string): NexisLabel | undefined {
  const [, name, value] = /^\s*(\p{L}[\p{L} -]{2,30}):\u00a0([\s\S]*)$/u.exec(text) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value };
}

/** The articles of an export of Nexis, each of which ends with the same words; a list of them may come before. */
function nexisArticles(blocks: readonly NexisBlock[]): readonly (readonly NexisBlock[])[] {
  const articles: (readonly NexisBlock[])[] = [];
  let start = 0;
  for (const [index, { text }] of blocks.entries()) {
    if (!/^end of document$/i.test(text.trim())) continue;
    const article = blocks.slice(start, index);
    const hasParts = article.some(
      ({ label, isHeading, text: each }) => label ?? (isHeading && each === 'Body'),
    );
    if (hasParts) articles.push(article.slice(beginningOf(article)));
    start = index + 1;
  }
  return articles;
}

function beginningOf(article: readonly NexisBlock[]): number {
  const mark = article.findLastIndex(({ html }) => /<a id="Bookmark_\d+">/.test(html));
  if (mark >= 0) return mark;
  const firstLabel = article.findIndex(({ label }) => label !== undefined);
  const date = article.findLastIndex(
    ({ text }, index) => index < firstLabel && nexisDate(text) !== undefined,
  );
  if (date < 0) return 0;
  // Headline and publication.
  const before = article.slice(0, date).flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  return before.at(-2) ?? 0;
}

/** A heading that is further down is that of a part. */
const maxHeadingIndex = 5;

function recordOf(
  file: string,
  { properties, pictures, leftOut }: DocxText,
  parts: readonly HtmlElement[],
  html: (part: HtmlElement) => string,
): Read {
  const texts = parts.filter((part) => lineWithin(part) !== '');
  const first = texts.find(({ tagName }) => /^h[1-6]$/.test(tagName));
  const heading = first !== undefined && texts.indexOf(first) < maxHeadingIndex ? first : undefined;
  const lines = texts.map(lineWithin);
  const title = lineWithin(heading) || properties.get('title') || lineWithin(first) || titleOf(lines);
  const fields = fieldsOf([
    ['title', title],
    ['date', dateOf(lines)],
    ['keywords', properties.get('keywords') ?? ''],
    ['subject', properties.get('subject') ?? ''],
    // Who wrote the document need not have written the article, nor on that day.
    ['document author', properties.get('creator') ?? ''],
    ['document created', properties.get('created') ?? ''],
  ]);
  const text = parts
    .filter((part) => part !== heading)
    .map(html)
    .join('\n');
  return {
    file,
    line: 1,
    fields,
    body: { kind: 'html', text },
    leftOut,
    attachments: pictures.in(text),
    unusedFiles: pictures.unused,
  };
}

/** The one line of the first that is a date and nothing else. A year alone may be a title. */
function dateOf(lines: readonly string[]): string {
  const dates = lines
    .slice(0, maxHeadingIndex + 1)
    .filter((line) => line.length < 60 && !/^\d{1,4}s?$/.test(line) && readDateText(line) !== undefined);
  const [date = ''] = dates;
  return dates.length === 1 ? date : '';
}
