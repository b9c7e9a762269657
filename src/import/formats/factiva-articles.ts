import { escapeHtml } from '../../html/html.ts';
import type { ForeignRecord } from '../foreign-record.ts';
import { attribute, elementsWithin, type HtmlElement, type HtmlNode, lineWithin } from './html-nodes.ts';

/** What the codes of fields mean, as Factiva's list of search fields has them. Others are fields under their code. */
const codes: Readonly<Record<string, string>> = {
  HD: 'title',
  AN: 'factiva id',
  BY: 'author',
  WC: 'word count',
  PD: 'date',
  ET: 'time',
  SN: 'publication',
  SC: 'source code',
  SE: 'section',
  CLM: 'column',
  ED: 'edition',
  PG: 'page',
  VOL: 'volume',
  LA: 'language',
  CY: 'rights',
  PUB: 'publisher',
  CR: 'credit',
  RF: 'notes',
  ART: 'graphic',
  NS: 'topics',
  IN: 'industries',
  RE: 'places',
  CO: 'organisations',
  DLN: 'dateline',
};

/** Those of which a value is a list: `gpol : Domestic Politics | gvote : Elections`. */
const lists: ReadonlySet<string> = new Set(['NS', 'IN', 'RE', 'CO']);

/** The first paragraphs, and the others. */
const texts: ReadonlySet<string> = new Set(['LP', 'TD']);

/** @param document whose articles are to be found @param html writes what is within an element as HTML */
export interface FactivaSource {
  readonly file: string;
  readonly document: HtmlNode;
  readonly html: (element: HtmlElement) => string;
}

/** The articles of a page or document of Factiva: by the codes of their fields, or as they are displayed. */
export function* factivaArticles({ file, document, html }: FactivaSource): Iterable<ForeignRecord> {
  let line = 0;
  for (const root of articlesIn(document)) {
    const article = new Article();
    if (!addCodes(article, root, html)) addDisplayed(article, root, html);
    line++;
    if (!article.fields.has('language')) article.add('language', languageOf(root));
    yield article.record(file, line);
  }
}

/** Whether a table or list has fields of Factiva. */
export function hasFactivaFields(element: HtmlElement): boolean {
  const found = new Set(Array.from(codedFields(element), ({ code }) => code));
  return ['HD', 'PD', 'AN'].every((code) => found.has(code));
}

function articlesIn(document: HtmlNode): readonly HtmlElement[] {
  const elements = [...elementsWithin(document)];
  const articles = elements.filter((each) => articleClass.test(attribute(each, 'class')));
  if (articles.length > 0) return articles;
  return elements.filter(({ tagName }) => tagName === 'table' || tagName === 'dl').filter(hasFactivaFields);
}

/** `article enArticle`, with the code of a language. */
const articleClass = /(?:^|\s)[a-z]{2}Article(?:\s|$)/;

function languageOf(article: HtmlElement): string {
  return /(?:^|\s)([a-z]{2})Article/.exec(attribute(article, 'class'))?.[1] ?? '';
}

class Article {
  readonly fields = new Map<string, string[]>();
  readonly #body: string[] = [];

  add(name: string, text: string): void {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '') return;
    this.fields.set(name, [...(this.fields.get(name) ?? []), words]);
  }

  addCode(code: string, value: string): void {
    const field = codes[code] ?? code;
    if (lists.has(code)) {
      for (const entry of value.split('|')) this.add(field, entry.replace(/^\s*[\w.-]+\s+:\s+/, ''));
    } else if (code === 'AN') this.add(field, value.replace(/^Document\s+/i, ''));
    else if (code === 'BY') this.add(field, value.trim().replace(/^by:?\s+/i, ''));
    else this.add(field, value);
  }

  /** Words that the search has found are bold, and where words lead is behind them: `the report[https://…]`. */
  addText(html: string): void {
    const text = html
      .replace(/<\/?(?:b|strong)(?:\s[^<>]*)?>/g, '')
      .replace(/\s?\[(https?:\/\/[^\s<>"[\]]+)\]/g, ' (<a href="$1">$1</a>)')
      .trim();
    if (text !== '') this.#body.push(/<p[\s>]/.test(text) ? text : `<p>${text}</p>`);
  }

  record(file: string, line: number): ForeignRecord {
    const fields = new Map([['factiva id', ['']], ...this.fields]);
    return { file, line, fields, body: { kind: 'html', text: this.#body.join('\n') } };
  }
}

interface CodedField {
  readonly code: string;
  readonly value: HtmlElement;
}

/** The rows of a table, or terms and definitions. */
function* codedFields(root: HtmlElement): Iterable<CodedField> {
  let code: string | undefined;
  for (const element of elementsWithin(root)) {
    if (!/^(?:td|th|dt|dd)$/.test(element.tagName)) continue;
    const text = lineWithin(element);
    if (code !== undefined) {
      yield { code, value: element };
      code = undefined;
    } else if (/^[A-Z]{2,4}$/.test(text) && isFirst(element)) code = text;
  }
}

/** Of its row. */
function isFirst(cell: HtmlElement): boolean {
  if (cell.tagName === 'dt') return true;
  const cells = cell.parentNode?.childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th');
  return cells?.[0] === cell;
}

function addCodes(article: Article, root: HtmlElement, html: FactivaSource['html']): boolean {
  let count = 0;
  for (const { code, value } of codedFields(root)) {
    count++;
    if (texts.has(code)) article.addText(html(value));
    else article.addCode(code, lineWithin(value));
  }
  return count > 0;
}

/** As it is displayed: lines of the head without codes, which only their order tells apart, and paragraphs. */
function addDisplayed(article: Article, root: HtmlElement, html: FactivaSource['html']): void {
  const head: HtmlElement[] = [];
  const others: string[] = [];
  let hasText = false;
  for (const element of elementsWithin(root)) {
    if (element.tagName === 'div' && !hasText) head.push(element);
    if (element.tagName !== 'p') continue;
    if (attribute(element, 'class').startsWith('articleParagraph')) {
      hasText = true;
      article.addText(`<p>${html(element)}</p>`);
    } else if (hasText) others.push(lineWithin(element));
  }
  addHead(article, head);
  addFoot(article, others);
}

/** The last lines: the name of the publisher, and `Document IINM000020171113edbd0000d` in any language. */
function addFoot(article: Article, lines: readonly string[]): void {
  const idAt = lines.findLastIndex((line) => /^\p{L}+ [A-Z][A-Za-z\d]{15,}$/u.test(line));
  const id = lines[idAt]?.split(' ')[1];
  if (id !== undefined) article.addCode('AN', id);
  const publisherAt = idAt < 0 ? lines.length - 1 : idAt - 1;
  for (const [index, line] of lines.entries()) {
    if (index === publisherAt && line.length < maxNameLength) article.addCode('PUB', line);
    else if (index !== idAt) article.addText(`<p>${escapeHtml(line)}</p>`);
  }
}

/** In characters. Captions of pictures stand in the same place. */
const maxNameLength = 100;

/**
 * Section, headline, author; then, from the number of words on: date, time, name and code of the publication, edition and
 * page, language, rights.
 */
function addHead(article: Article, head: readonly HtmlElement[]): void {
  const headlineAt = head.findIndex((each) => attribute(each, 'id') === 'hd');
  const wordsAt = head.findIndex(
    (each, index) => index > headlineAt && /^\d[\d.,\s]*\p{L}+$/u.test(lineWithin(each)),
  );
  const headline = head[headlineAt];
  // A page may number its articles.
  const isCounted =
    headline !== undefined &&
    [...elementsWithin(headline)].some((each) => /\bcounted\b/.test(attribute(each, 'class')));
  article.addCode('HD', lineWithin(headline).replace(isCounted ? /^\d+\)\s*/ : '', ''));
  for (const each of head.slice(0, Math.max(0, headlineAt))) article.addCode('SE', lineWithin(each));
  for (const each of head.slice(headlineAt + 1, wordsAt)) {
    article.addCode(attribute(each, 'class') === 'author' ? 'BY' : 'CR', lineWithin(each));
  }
  const [words = '', date = '', ...lines] = head.slice(Math.max(headlineAt + 1, wordsAt)).map(lineWithin);
  article.addCode('WC', words);
  article.addCode('PD', date);
  if (/^\d{1,2}:\d\d/.test(lines[0] ?? '')) article.addCode('ET', lines.shift() ?? '');
  article.addCode('SN', lines.shift() ?? '');
  article.addCode('SC', lines.shift() ?? '');
  article.addCode('CY', lines.pop() ?? '');
  article.addCode('LA', lines.pop() ?? '');
  for (const line of lines)
    article.addCode(/^[A-Z]?\d+(?:[,-]\s?[A-Z]?\d+)*$/.test(line) ? 'PG' : 'ED', line);
}
