import { expect, test } from 'vitest';
import { html } from '../../src/html/html.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import { messagesIn } from '../../src/messages/messages-in.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';

const english = { language: 'en', words: {} };

test('a message is in the form of its number, as the language writes numbers', () => {
  const messages = messagesOf(english);
  expect([0, 1, 9946].map((count) => messages.text('itemCount', { count }))).toEqual([
    '0 items',
    '1 item',
    '9,946 items',
  ]);
  const polish = messagesIn('pl', {
    itemCount: { one: '{count} tekst', few: '{count} teksty', other: '{count} tekstów' },
  });
  expect([1, 3, 5, 22, 12345].map((count) => polish.text('itemCount', { count }))).toEqual([
    '1 tekst',
    '3 teksty',
    '5 tekstów',
    '22 teksty',
    '12\u00a0345 tekstów',
  ]);
});

test('digits are 0 to 9 in every language', () => {
  expect(messagesIn('ar-EG', {}).number(1987)).toMatch(/^1\D?987$/);
});

test('what is put in the places of a message is escaped, and its words are', () => {
  const messages = messagesOf({ language: 'en', words: { maintainedBy: '{author} & {archive}' } });
  const author = html`<b>Ann</b>`;
  expect(messageHtml(messages, 'maintainedBy', { archive: 'A < B', author }).text).toBe(
    '<b>Ann</b> &amp; A &lt; B',
  );
});

test('an owner may word a text differently, and leave out forms', () => {
  const messages = messagesOf({
    language: 'en',
    words: { timeline: 'Chronicle', itemCount: '{count} cuttings' },
  });
  expect(messages.text('timeline')).toBe('Chronicle');
  expect(messages.text('itemCount', { count: 1 })).toBe('1 cuttings');
  expect(messages.text('topics')).toBe('Topics');
});

test('a script is told which words it lacks', () => {
  expect(() => messagesIn('en', {}).text('timeline')).toThrow('There are no words timeline');
});
