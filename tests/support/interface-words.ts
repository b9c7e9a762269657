import type { Page } from 'playwright-core';
import { english } from '../../src/messages/en/index.ts';
import type { Message } from '../../src/messages/message.ts';

/** Every message of the interface in brackets, as `words:` of site.yml: JSON is YAML. */
export function bracketedWords(): string {
  const bracketed = (text: string): string => `⟦${text}⟧`;
  const words = Object.entries<Message>(english).map(([key, message]) => [
    key,
    typeof message === 'string'
      ? bracketed(message)
      : Object.fromEntries(Object.entries(message).map(([category, text]) => [category, bracketed(text)])),
  ]);
  return `words: ${JSON.stringify(Object.fromEntries(words))}\n`;
}

/** A text in letters of no language, but not Latin ones: the words of an archive, which are not the interface's. */
export function archiveText(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const index = 'abcdefghijklmnopqrstuvwxyz'.indexOf(letter.toLowerCase());
    const other = String.fromCharCode(0x430 + index);
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
}

/**
 * The Latin words of a page that are in no message, with what is around them: texts, and the attributes and properties that
 * readers see or hear. Code, addresses, operators of queries and keys of the keyboard are the same in every language, and
 * `Intl` writes dates. Citations have the words of their style.
 */
export async function wordsOutsideMessages(page: Page): Promise<readonly string[]> {
  return page.evaluate(missedWords, { known, ends });
}

/**
 * The same of other pages of the site, as they are without scripts. They are parsed and not shown, which takes a tenth of
 * the time.
 */
export async function wordsOutsideMessagesIn(
  page: Page,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const address of addresses) {
    const words = await page.evaluate(missedWords, { known, ends, address });
    missed.push(...words.map((each) => `${address}: ${each}`));
  }
  return missed;
}

interface Sought {
  /** Words that are the same in every language, as an expression. */
  readonly known: string;
  readonly ends: string;
  /** Of another page than the one that is open. */
  readonly address?: string;
}

/** Runs in the browser. */
async function missedWords({ known, ends, address }: Sought): Promise<readonly string[]> {
  const page =
    address === undefined
      ? document
      : new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  const missed: string[] = [];
  const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
  let depth = 0;
  /** Adds the words of a text that are not in brackets, which may have begun in a text before. */
  const check = (text: string, where: string): void => {
    const outside = [...text].filter((character) => {
      if (character === '⟦') depth++;
      if (character === '⟧') depth--;
      return depth === 0 && character !== '⟧';
    });
    const rest = outside
      .join('')
      .replace(/\S+\.(html|org)\S*/g, '')
      .replace(new RegExp(`\\b(?:${known})\\b|^(?:${ends})$`, 'g'), '');
    if (/[a-z]{2}/i.test(rest)) missed.push(`${where}: ${text.trim()}`);
  };
  const walker = document.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest('script, style, code, kbd, .printed-address, .cite dd') !== null)
      continue;
    check(node.nodeValue ?? '', parent.outerHTML.slice(0, 80));
  }
  if (depth !== 0) missed.push('a message is not whole');
  // COinS are for programs, and hidden.
  for (const element of page.querySelectorAll('body :not(.Z3988)')) {
    for (const name of attributes) {
      depth = 0;
      check(element.getAttribute(name) ?? '', `${name} of ${element.outerHTML.slice(0, 80)}`);
    }
  }
  return missed;
}

const dateWords = [
  'Sep',
  ...(['long', 'short'] as const).flatMap((style) => [
    ...Array.from({ length: 12 }, (_, i) => dateWord(new Date(Date.UTC(2024, i)), { month: style })),
    ...Array.from({ length: 7 }, (_, i) => dateWord(new Date(Date.UTC(2024, 0, i)), { weekday: style })),
  ]),
];

function dateWord(date: Date, part: Intl.DateTimeFormatOptions): string {
  return date.toLocaleDateString('en-GB', { ...part, timeZone: 'UTC' });
}

/** Of a month in a table, whose first letter has the rest in an element of its own. */
const endsOfMonths = dateWords.map((word) => word.slice(1));
const operators = ['AND', 'OR', 'NOT', 'vs', 'date'];
const stylesOfCitations = ['APA', 'Chicago', 'MLA'];
/** Names of formats and programs. */
const formats = ['CSV', 'JSON', 'DuckDB', 'SQLite', 'pandas'];
const known = [...dateWords, ...operators, ...stylesOfCitations, ...formats].join('|');
const ends = endsOfMonths.join('|');
