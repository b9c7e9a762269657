import type { MarkedToken, Token, Tokens } from 'marked';
import { htmlToText } from '../markup/html-to-text.ts';
import { isHtmlTag } from '../markup/mark-raw-html.ts';
import { decodeReferences } from './character-references.ts';
import { isDefinitionList } from './definition-lists.ts';
import { pictureAlone } from './figures.ts';
import { listNumbers } from './list-numbers.ts';

/**
 * Markdown as plain text: each paragraph, heading, list entry with its number, table row and line of code on its own
 * line.
 */
export function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    const block = isDefinitionList(token)
      ? lines(token.entries.map(({ tokens: entry }) => inlineText(entry)))
      : blockText(asMarkedToken(token));
    if (block !== '') text += text === '' ? block : `\n${block}`;
  }
  return text;
}

/** Inline content as plain text on one line; images become their descriptions. */
export function inlineText(tokens: readonly Token[]): string {
  return collapseSpaces(inline(tokens));
}

/** HTML comments are notes of the author and are not shown. */
export function isComment(html: string): boolean {
  const trimmed = html.trim();
  return (
    trimmed.startsWith('<!--') && trimmed.indexOf('-->', '<!--'.length) === trimmed.length - '-->'.length
  );
}

// The cast is safe: Token is MarkedToken or a footnote's token, whose type matches none of those of marked.
export function asMarkedToken(token: Token): MarkedToken {
  return token as MarkedToken;
}

function blockText(token: MarkedToken): string {
  switch (token.type) {
    case 'paragraph':
      return lines([inlineText(token.tokens), captionOf(token)]);
    case 'heading':
      return inlineText(token.tokens);
    case 'text':
      return token.tokens ? inlineText(token.tokens) : collapseSpaces(decodeReferences(token.text));
    case 'code':
      return token.text.trimEnd();
    case 'blockquote':
      return plainText(token.tokens);
    case 'list':
      return listText(token);
    case 'table':
      return lines([token.header, ...token.rows].map(rowText));
    case 'html':
      return isComment(token.text) ? '' : htmlToText(token.text);
    case 'def':
      return isUnusedDefinition(token) ? collapseSpaces(token.raw) : '';
    default:
      return '';
  }
}

/** The caption of a picture that is alone in its paragraph. */
function captionOf({ tokens }: Tokens.Paragraph): string {
  return collapseSpaces(decodeReferences(pictureAlone(tokens)?.title ?? ''));
}

function listText(list: Tokens.List): string {
  const numbers = listNumbers(list);
  return lines(
    list.items.map(({ tokens }, i) => {
      const text = plainText(tokens);
      return numbers === undefined ? text : `${numbers[i]}. ${text}`.trimEnd();
    }),
  );
}

/** A definition of an address, `[name]: address`, that no link in the body uses. It is shown as it is written. */
export function isUnusedDefinition(token: Tokens.Def): boolean {
  return 'isUsed' in token && token.isUsed === false;
}

function rowText(cells: readonly Tokens.TableCell[]): string {
  return collapseSpaces(cells.map((cell) => inline(cell.tokens)).join(' '));
}

function inline(tokens: readonly Token[]): string {
  let text = '';
  for (const each of tokens) {
    const token = asMarkedToken(each);
    switch (token.type) {
      case 'text':
        text += token.tokens ? inline(token.tokens) : decodeReferences(token.text);
        break;
      case 'escape':
      case 'codespan':
        text += token.text;
        break;
      case 'link':
        text += token.autolink ? token.text : inline(token.tokens);
        break;
      case 'strong':
      case 'em':
      case 'del':
      case 'image':
        text += inline(token.tokens);
        break;
      case 'html':
        text += tagText(token.text);
        break;
      case 'br':
        text += ' ';
        break;
    }
  }
  return text;
}

/** A tag is no text, except for one that HTML does not have. */
function tagText(tag: string): string {
  if (isComment(tag)) return '';
  return isHtmlTag(tag) ? (/^<\/?(?:br|p|div|li|td|th|tr)\b/i.test(tag) ? ' ' : '') : decodeReferences(tag);
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

function collapseSpaces(text: string): string {
  return collapsible.test(text) ? text.replace(/[^\S\ufeff]+/g, ' ').trim() : text;
}

const collapsible = /^\s|[^\S ]| {2}|\s$/;
