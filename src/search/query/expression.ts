import type { DaySpan } from '../document.ts';
import { lastDayOfMonth } from '../files/days.ts';
import { comparedTexts } from './compared-texts.ts';

/**
 * A query with parentheses, `date:`, `"…"~5` or `vs`. As in a query without parentheses, `OR` joins what is beside it, and
 * everything else is wanted together: `oil OR gas prices` asks for prices, and for oil or gas.
 */
export type Expression =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  /** Words and phrases, as a query of their own. */
  | { readonly kind: 'words'; readonly text: string; readonly isLast: boolean }
  | { readonly kind: 'dates'; readonly days: DaySpan }
  /** Words with at most so many others between them, in any order. */
  | { readonly kind: 'near'; readonly text: string; readonly distance: number };

/** Undefined for a text that is no expression, such as a plain query or one whose parentheses do not match. */
export function readExpression(text: string): Expression | undefined {
  const compared = comparedTexts(text);
  if (compared !== undefined) {
    const parts = compared.map((part) => readExpression(part) ?? words([part], false));
    return { kind: 'any', parts };
  }
  const tokens = tokensOf(text.replace(/[“”„‟«»]/g, '"'));
  const isGrouped = tokens.includes('(') && tokens.some((token) => /^(AND|OR|NOT|[-+])$/.test(token));
  if (!isGrouped && !tokens.some((token) => daysOf(token) ?? nearOf(token))) return undefined;
  const reader = { tokens, at: 0 };
  const expression = readAll(reader);
  return reader.at === tokens.length ? expression : undefined;
}

interface Reader {
  readonly tokens: readonly string[];
  /** The index of the next token. */
  at: number;
}

/** Parentheses, `-` and `+` before one, phrases with what belongs to them, and words. */
function tokensOf(text: string): readonly string[] {
  return text.match(/[-+](?=\()|[()]|[^\s()"]*"[^"]*"(?:~\d+)?|[^\s()]+/g) ?? [];
}

function readAll(reader: Reader): Expression | undefined {
  const parts: Expression[] = [];
  while (reader.at < reader.tokens.length && reader.tokens[reader.at] !== ')') {
    if (reader.tokens[reader.at] === 'AND' && parts.length > 0) {
      reader.at++;
      continue;
    }
    const part = readAny(reader);
    if (part === undefined) return undefined;
    const last = parts.at(-1);
    if (part.kind === 'words' && last?.kind === 'words') {
      parts.splice(-1, 1, words([last.text, part.text], part.isLast));
    } else parts.push(part);
  }
  const [only] = parts;
  return parts.length > 1 ? { kind: 'all', parts } : only;
}

function readAny(reader: Reader): Expression | undefined {
  const parts: Expression[] = [];
  do {
    const part = readPart(reader);
    if (part === undefined) return undefined;
    parts.push(part);
  } while (reader.tokens[reader.at] === 'OR' && ++reader.at > 0);
  const [only] = parts;
  return parts.length > 1 ? { kind: 'any', parts } : only;
}

function readPart(reader: Reader): Expression | undefined {
  const token = reader.tokens[reader.at++];
  if (token === undefined || token === ')' || token === 'OR' || token === 'AND') return undefined;
  if (token === 'NOT' || token === '-') {
    const part = readPart(reader);
    return part && { kind: 'not', part };
  }
  if (token === '+') return readPart(reader);
  if (token === '(') {
    const part = readAll(reader);
    return reader.tokens[reader.at++] === ')' ? part : undefined;
  }
  const isExcluded = /^-./.test(token);
  const own = isExcluded ? token.slice(1) : token;
  const days = daysOf(own);
  const part: Expression =
    (days && { kind: 'dates', days }) ?? nearOf(own) ?? words([own], reader.at === reader.tokens.length);
  return isExcluded ? { kind: 'not', part } : part;
}

function words(texts: readonly string[], isLast: boolean): Expression & { readonly kind: 'words' } {
  return { kind: 'words', text: texts.join(' '), isLast };
}

/** `date:1987`, `date:1987-03..1987-05-09`, `date:..1989`. */
function daysOf(token: string): DaySpan | undefined {
  const [, from = '', range, to = from] = /^-?date:([\d-]*)(\.\.([\d-]*))?$/i.exec(token) ?? [];
  const [first, last] = [spanOf(from), spanOf(range === undefined ? from : to)];
  if (first === undefined || last === undefined || `${from}${to}` === '') return undefined;
  return { earliest: first.earliest, latest: last.latest };
}

/** The days of a year, a month or a day; all days of an open end. Undefined for what is none of these. */
function spanOf(date: string): DaySpan | undefined {
  if (date === '') return { earliest: '0000-01-01', latest: '9999-12-31' };
  if (/^\d{4}$/.test(date)) return { earliest: `${date}-01-01`, latest: `${date}-12-31` };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(date)) {
    return { earliest: `${date}-01`, latest: lastDayOfMonth(date) };
  }
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
  return isDay ? { earliest: date, latest: date } : undefined;
}

function nearOf(token: string): Expression | undefined {
  const [, text, distance] = /^-?"([^"]*\S\s[^"]*)"~(\d{1,3})$/.exec(token) ?? [];
  return text === undefined ? undefined : { kind: 'near', text, distance: Number(distance) };
}
