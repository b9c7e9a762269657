import { expect, test } from 'vitest';
import { insertHead } from '../../src/plugin/insert-head.ts';

const head = '<meta name="description" content="Ours">\n<link rel="stylesheet" href="style.css">\n';
const style = '<link rel="stylesheet" href="style.css">\n';
const content = '<div class="clipfile-frame">…</div>';

test.each([
  ['at its end', '<head><title>T</title></head>', `<head><title>T</title>${head}</head>`],
  [
    'without a description, if it has one',
    '<head><meta name="description" content="Theirs"></HEAD>',
    undefined,
  ],
  ['also one without quotation marks', '<head><meta content=Theirs name=description></head >', undefined],
])('lines come into the head %s', (_, given, expected) => {
  const end = given.search(/<\/head/i);
  const inserted = `${given.slice(0, end)}${style}${given.slice(end)}`;
  expect(insertHead(`${given}${content}`, head)).toBe(`${expected ?? inserted}${content}`);
});

test('without a head, they come before the archive', () => {
  expect(insertHead(`<title>T</title><main>${content}</main>`, head)).toBe(
    `<title>T</title><main>${head}${content}</main>`,
  );
});

test('a page that shows nothing of the archive stays as it is', () => {
  expect(insertHead('<p>Nothing</p>', head)).toBe('<p>Nothing</p>');
});

test('of what the layout says itself, nothing is said twice, whatever its vocabulary', () => {
  const ours =
    '<link rel="schema.DC" href="b">\n<meta name="DC.title" content="Ours">\n<meta property="og:title" content="Ours">\n<meta name="citation_title" content="Ours">\n';
  const theirs = '<meta name=DC.title content="Theirs"><meta content="Theirs" property="og:title">';
  expect(insertHead(`<head>${theirs}</head>`, ours)).toBe(
    `<head>${theirs}<link rel="schema.DC" href="b">\n<meta name="citation_title" content="Ours">\n</head>`,
  );
});
