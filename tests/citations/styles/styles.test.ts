import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../src/citations/citation.ts';
import { apa } from '../../../src/citations/styles/apa.ts';
import { chicago, chicagoNote } from '../../../src/citations/styles/chicago.ts';
import { mla } from '../../../src/citations/styles/mla.ts';
import type { StyledText } from '../../../src/citations/styles/styled-text.ts';
import { citationTerms } from '../../../src/citations/styles/terms.ts';
import { interfaceLanguages } from '../../../src/html/language.ts';
import { messagesOf } from '../../../src/messages/messages-of.ts';
import { cases } from './styled-cases.ts';

const styles = { APA: apa, MLA: mla, Chicago: chicago, Note: chicagoNote };

/**
 * Every case in every style, with asterisks around italics. The English texts were compared with those of citeproc-js and
 * the styles apa (2026), modern-language-association (2026) and chicago-notes-bibliography-17th-edition (2025) of
 * https://github.com/citation-style-language/styles; where these differ, `csl` below says why.
 * After an intended change, `UPDATE_EXPECTED=1 npx vitest run tests/citations/styles` writes the new texts.
 */
test.each(interfaceLanguages)('styles in %s', (language) => {
  const terms = citationTerms(messagesOf({ language, words: {} }));
  const shown = language === 'en' ? cases : casesWithTerms;
  const text = Object.entries(shown)
    .map(([name, citation]) => {
      const lines = Object.entries(styles).map(
        ([style, write]) => `${style}: ${marked(write(citation, terms))}`,
      );
      return `=== ${name}\n${lines.join('\n')}\n`;
    })
    .join('\n');
  const file = fileURLToPath(new URL(`expected/${language}.txt`, import.meta.url));
  if (process.env['UPDATE_EXPECTED'] !== undefined) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

const casesWithTerms = Object.fromEntries(
  [
    ...[
      'one author',
      'two authors',
      'four authors',
      'eleven authors',
      'no author',
      'no date',
      'a month',
      'about',
    ],
    ...['a decade', 'days of one month', 'days of two years', 'years', 'since a year', 'a season', 'pages'],
    ...['an address and no date', 'quotation marks', 'a question', 'German', 'right to left'],
  ].map((name): [string, Citation] => {
    const citation = cases[name];
    if (citation === undefined) throw new Error(`no case ${name}`);
    return [name, citation];
  }),
);

function marked(text: StyledText): string {
  return text.map((part) => (typeof part === 'string' ? part : `*${part.italic}*`)).join('');
}

/** Where our text is meant to differ from that of the style of CSL. */
const csl: Readonly<Record<string, string>> = {
  'a person and an organisation': 'the manual has a comma before the last of two, whoever it is',
  'the newspaper as its own author': 'APA names a publisher once; the style does so for websites alone',
  'days of two years': 'each day has its year beside it',
  'since a year': 'CSL has no date that is open at one end',
  'until a day': 'CSL has no date that is open at one end',
  'an address alone': 'the host stands in for the name of the website',
  'the page of the archive, no author and no date':
    'without a day of access, no word comes before the address',
  'quotation marks at the end': 'the title is not in quotation marks, so its full stop is after them',
};

const english = citationTerms(messagesOf({ language: 'en', words: {} }));

describe('APA as a library for citations writes it', () => {
  test.each(Object.entries(cases))('%s', (name, citation) => {
    const html = new Cite(citation).format('bibliography', {
      template: 'apa',
      lang: 'en-US',
      format: 'html',
    });
    const text = html
      .replace(/<\/?i>/g, '*')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#38;', '&')
      .trim();
    const ours = marked(apa(citation, english));
    if (name in csl) expect(ours).not.toBe(text);
    else expect(ours).toBe(text);
  });
});
