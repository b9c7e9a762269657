import type { MarkedToken, Token, Tokens } from 'marked';
import { decodeReferences } from './character-references.ts';

/** Markdown as text without marks: each paragraph, heading, list entry, table row and line of code on its own line. */
export function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    const block = blockText(asMarkedToken(token));
    if (block !== '') text += text === '' ? block : `\n${block}`;
  }
  return text;
}

/** A run of words within a block, on one line. Images stand for their descriptions. */
export function inlineText(tokens: readonly Token[]): string {
  return collapseSpaces(inline(tokens));
}

/** Comments in Markdown are notes of the person who wrote it, and not shown. */
export function isComment(html: string): boolean {
  return /^<!--(?:(?!-->)[\s\S])*-->$/.test(html.trim());
}

// marked types a token as one of its own or as one of an extension; there are no extensions here.
function asMarkedToken(token: Token): MarkedToken {
  return token as MarkedToken;
}

function blockText(token: MarkedToken): string {
  switch (token.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(token.tokens);
    case 'text':
      return token.tokens ? inlineText(token.tokens) : collapseSpaces(decodeReferences(token.text));
    case 'code':
      return token.text.trimEnd();
    case 'blockquote':
      return plainText(token.tokens);
    case 'list':
      return lines(token.items.map((item) => plainText(item.tokens)));
    case 'table':
      return lines([token.header, ...token.rows].map(rowText));
    case 'html':
      return isComment(token.text) ? '' : collapseSpaces(token.text);
    default:
      return '';
  }
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
        text += isComment(token.text) ? '' : token.text;
        break;
      case 'br':
        text += ' ';
        break;
    }
  }
  return text;
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

function collapseSpaces(text: string): string {
  return collapsible.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

const collapsible = /^\s|[^\S ]| {2}|\s$/;
