import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadOf, summaryOf } from '../../src/records/summary.ts';

test.each([
  // The paragraph; | marks the end of its first sentence.
  ['Dockers left the port on Monday.| Talks begin today.'],
  ['Why now?| Nobody says.'],
  ['Stop!| That is all.'],
  ['The U.S. Treasury sold bonds.| Yields rose.'],
  ['Talks were held in the U.S.| The two sides met twice.'],
  ['Mr. Smith and Dr. J. P. Jones met.| They talked.'],
  ['Smith and Co. Ltd. of Boston, Mass. sold 3.5 pct of its stock.| Nobody bought.'],
  ['It earned 3 mln dlrs.| Revenue rose.'],
  ['It earned 3 mln dlrs. a share last year.| Revenue rose.'],
  ['Oil, gas, etc. were cheaper.| Coal was not.'],
  ['No. 1 on the list is wheat.| Maize follows.'],
  ['He said no.| Prices rose.'],
  ['“We will talk.”| She left.'],
  ['He left (at last).| She stayed.'],
  ['They waited …| Then it rained.'],
  ['The vote is on 3.5. and not later'],
  ['Shr loss 2.07 dlrs vs loss eight cts'],
  ['Зустріч відбулася у вівторок.| Учасники домовилися.'],
  ['会谈于星期二举行。|双方达成协议。'],
  ['See example.org for more.| It is free.'],
  ['1931. A bad year for the port.| It froze.'],
  ['“1931. A bad year for the port.”| It froze.'],
  ['3. More pay for all.| Less work.'],
  ['7. März 1931 schloss das Werk.| Es blieb zu.'],
  ['Am 7. März schloss es.| Es blieb zu.'],
  ['Am Montag, 7. Okt. 1931, schloss es.| Es blieb zu.'],
  ['12. 3. 1931 schloss es.| Es blieb zu.'],
  ['Die 2. Internationale und das 19. Jahrhundert endeten.| Danach begann etwas.'],
  ['It closed in 1931.| Nobody knew.'],
  ['The toll rose to 12.| Nobody knew.'],
  ['Flight 103.| Oil fell.'],
  [''],
])('%s', (marked) => {
  expect(summaryOf(marked.replace('|', ''))).toBe(marked.split('|', 1)[0]);
});

test('a long sentence is cut between words', () => {
  const summary = summaryOf(`${'harbour '.repeat(60)}end.`);
  expect(summary).toBe(`${'harbour '.repeat(35).trim()}…`);
});

test('no comma is left before the ellipsis', () => {
  expect(summaryOf(`${'x'.repeat(270)}, and then ${'y'.repeat(40)}`)).toBe(`${'x'.repeat(270)}, and then…`);
  expect(summaryOf(`${'x'.repeat(278)}, ${'y'.repeat(40)}`)).toBe(`${'x'.repeat(278)}…`);
});

test('the summary of any text is a short prefix of it', () => {
  const text = fc.string({
    unit: fc.constantFrom('word', ' ', '. ', 'U.S. ', '! A', '”', '😀', ',', 'é'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(text, (some) => {
      const summary = summaryOf(some);
      expect(summary.length).toBeLessThanOrEqual(281);
      expect(summary).not.toMatch(/\p{Cs}/u);
      expect(some.startsWith(summary) || some.startsWith(summary.slice(0, -1))).toBe(true);
    }),
  );
});

const words = Array.from({ length: 60 }, (_, i) => `word${i}`);

test.each([
  ['a long body begins with it, spaced otherwise', words.join(' '), words.join('  '), ''],
  ['the body begins with it', 'Dockers left.', 'Dockers left. Talks begin.', ''],
  ['the body begins with it, spaced otherwise', 'Dockers left.', 'Dockers\n left.', ''],
  ['it is cut', 'Dockers left …', 'Dockers left the port.', ''],
  ['it is cut with three dots', 'Dockers left...', 'Dockers left the port.', ''],
  ['the body has it further down', 'Dockers left.', 'On Monday, dockers left.', 'Dockers left.'],
  ['the body says something else', 'Dockers left.', 'Talks begin.', 'Dockers left.'],
  ['there is no body', 'Dockers left.', '', 'Dockers left.'],
  ['there is no summary', '', 'Talks begin.', ''],
])('the lead of a page where %s', (_, summary, body, lead) => {
  expect(leadOf(summary, body, body)).toBe(lead);
});

test.each([
  ['the paragraph after a scan begins with it', 'Dockers left.', 'Scan\nDockers left. Talks begin.', ''],
  ['a paragraph further down has it', 'Talks begin.', 'Scan\nDockers left. Talks begin.', 'Talks begin.'],
])('the lead of a page where %s', (_, summary, body, lead) => {
  expect(leadOf(summary, body, 'Dockers left. Talks begin.')).toBe(lead);
});

test.each([
  ['a run of marks', `Wait${'.'.repeat(100)} Then we go. End.`, `Wait${'.'.repeat(100)}`],
  ['marks and quotation marks in turn', 'He said "No!"!? Then he left.', 'He said "No!"!?'],
  ['many initials', `${'A. '.repeat(50)}Smith came. He left.`, `${'A. '.repeat(50)}Smith came.`],
])('%s', (_, paragraph, sentence) => {
  expect(summaryOf(paragraph)).toBe(sentence);
});
