import type { Token, Tokens } from 'marked';
import { htmlToText } from '../markup/html-to-text.ts';
import { decodeReferences } from './character-references.ts';
import { withoutTemplateTags } from './foreign/markup.ts';
import { listNumbers } from './list-numbers.ts';
import { asMarkedToken, inlineText, isComment, plainText } from './plain-text.ts';

/**
 * The paragraph from which a summary is taken, as plain text on one line: the first that has words besides its links
 * and pictures. In a body without such a paragraph it is the first line of a list, a quotation, a table, a heading or
 * code; empty where there is none either.
 */
export function firstParagraph(tokens: readonly Token[]): string {
  return firstOf(tokens, wholeParagraph) || firstOf(tokens, firstLine);
}

function wholeParagraph(block: Token): string {
  const token = asMarkedToken(block);
  if (token.type === 'html') return firstOfHtml(token.text);
  if (token.type !== 'paragraph' || !hasOwnWords(token.tokens)) return '';
  const text = withoutTemplateTags(textOf(token.tokens));
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

function firstLine(block: Token): string {
  const token = asMarkedToken(block);
  switch (token.type) {
    case 'blockquote':
      return firstParagraph(token.tokens);
    case 'list':
      return firstEntry(token);
    case 'table':
      return firstOf([token.header, ...token.rows], (cells) => {
        const row = cells.filter(({ tokens }) => hasOwnWords(tokens));
        return row.map(({ tokens }) => textOf(tokens)).join(' ');
      });
    case 'heading':
    case 'text':
      return hasOwnWords(token.tokens) ? textOf(token.tokens) : '';
    case 'code':
      return plainText([token]).split('\n', 1)[0] ?? '';
    default:
      return '';
  }
}

function firstEntry(list: Tokens.List): string {
  const numbers = listNumbers(list);
  return firstOf(list.items, ({ tokens }, i) => {
    const text = firstParagraph(tokens);
    return text === '' || numbers === undefined ? text : `${numbers[i]}. ${text}`;
  });
}

function firstOfHtml(html: string): string {
  if (isComment(html)) return '';
  return firstOf(htmlToText(html, 'dropped').split('\n'), (line) => (/[\p{L}\p{N}]/u.test(line) ? line : ''));
}

/** Whether inline content has words that are not those of a link or a picture. */
function hasOwnWords(tokens: readonly Token[] = []): boolean {
  return tokens.some((each) => {
    const token = asMarkedToken(each);
    if (token.type === 'link' || token.type === 'image' || token.type === 'html') return false;
    if ('tokens' in token && token.tokens !== undefined) return hasOwnWords(token.tokens);
    return 'text' in token && /[\p{L}\p{N}]/u.test(decodeReferences(token.text));
  });
}

function textOf(tokens: readonly Token[] = []): string {
  return inlineText(withoutPictures(tokens));
}

/** Without tags of HTML too, which would be shown as text. */
function withoutPictures(tokens: readonly Token[]): readonly Token[] {
  return tokens
    .filter(({ type }) => type !== 'image' && type !== 'html')
    .map((token) =>
      'tokens' in token && token.tokens !== undefined
        ? { ...token, tokens: [...withoutPictures(token.tokens)] }
        : token,
    );
}

function firstOf<Entry>(entries: readonly Entry[], textIn: (entry: Entry, i: number) => string): string {
  for (const [i, entry] of entries.entries()) {
    const text = textIn(entry, i);
    if (text !== '') return text;
  }
  return '';
}
