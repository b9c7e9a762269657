import { expect, test } from 'vitest';
import { openingOf } from '../../src/pages/opening.ts';

const sentence = 'The harbour of Leith was closed on Monday after a fire on the western pier.';
const other = 'No ship has left since then, and the price of coal rises in all parts of the town.';

function opening(text: string, shown = '', most = 480, html = ''): readonly string[] {
  return openingOf({ text, html }, shown, most);
}

test('a text begins with its paragraphs, without headings and short lines', () => {
  expect(opening(`The fire\n${sentence}\nCoal\n${other}`)).toEqual([sentence, other]);
});

test('a first sentence that the page shows above is not repeated', () => {
  expect(opening(`${sentence} ${other}`, sentence)).toEqual([other]);
});

test('a long text is cut after a sentence, or a word, and no few words of the next paragraph follow', () => {
  expect(opening(`${sentence}\n${other}`, '', 80)).toEqual([sentence]);
  expect(opening(`${sentence} ${other}`, '', 80)).toEqual([sentence]);
  expect(opening(sentence, '', 65)).toEqual(['The harbour of Leith was closed on Monday after a fire…']);
});

test('the description of a picture is not part of the text', () => {
  const alt = 'A drawing of the "western" pier, with flames & smoke above the coal store';
  expect(
    opening(
      `${alt}\n${sentence}`,
      '',
      480,
      '<p><img src="a.png" alt="A drawing of the &quot;western&quot; pier, with flames &amp; smoke above the coal store"></p>',
    ),
  ).toEqual([sentence]);
});

test('the caption of a figure is not part of the text', () => {
  const caption = 'The western pier after the fire, which was seen as far away as the other shore';
  const html = `<figure><img src="a.png" alt="A pier"><figcaption>${caption}</figcaption></figure>`;
  expect(opening(`A pier\n${caption}\n${sentence}`, '', 480, html)).toEqual([sentence]);
});

test('a text of short lines has none', () => {
  expect(opening('Coal\nWheat\n')).toEqual([]);
});
