import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { accessibilityPage, accessibilityStatements } from '../../src/pages/accessibility.ts';
import { english } from '../support/english.ts';
import { planningOf } from './planned-pages.ts';

/** The tests that hold each statement: their file and a part of their name. */
const heldBy: Readonly<
  Record<(typeof accessibilityStatements)[number], readonly [file: string, name: string]>
> = {
  rulesStatement: ['browser/pages.test.ts', 'violationsInBothSchemes'],
  validityStatement: ['sites/valid-html.test.ts', 'html-validate:a11y'],
  keyboardStatement: ['browser/keyboard.test.ts', 'and the first skips the masthead'],
  targetsStatement: [
    'browser/layout.test.ts',
    'what can be clicked outside of sentences is at least 24 px high and wide',
  ],
  reflowStatement: ['browser/layout.test.ts', 'no word or number is broken where a line has room for it'],
  chartsStatement: ['browser/keyboard.test.ts', 'is also a text link'],
  stabilityStatement: ['browser/layout.test.ts', 'nothing moves when the results arrive'],
  scriptsStatement: ['browser/without-javascript.test.ts', 'the text of pages of %s is the same'],
  languagesStatement: [
    'browser/direction.test.ts',
    'the page runs as the site, in the language of the interface',
  ],
};

test.each(Object.entries(heldBy))('the statement on %s is held by a test', (_, [file, name]) => {
  const text = readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');
  expect(text).toContain(name);
});

test('the page has every statement', () => {
  const { title, data } = accessibilityPage(planningOf({}).archive);
  expect(title).toBe('Accessibility');
  expect(data.statements).toEqual(accessibilityStatements.map((key) => english.text(key)));
});
