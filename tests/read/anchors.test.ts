import { expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

test.each([
  ['[a](#the-first-day)\n\n# The first day!', '<h2 id="section-the-first-day">'],
  ['[a](#größe)\n\n# Größe', '<h2 id="section-größe">'],
  ['[a](#gr%C3%B6%C3%9Fe)\n\n# Größe', '<h2 id="section-größe">'],
  ['[a](#1-intro)\n\n# 1. Intro', '<h2 id="section-1-intro">'],
  ['[a](#intro)\n\n# 1. Intro', '<h2 id="section-1-intro">'],
  ['[a](#own)\n\n# Title {#own}', '<h2 id="section-title">'],
  ['[a](#a-1)\n\n# A\n\n# A', '<h2>A</h2>\n<h2 id="section-a-1">'],
  ['[a][b]\n\n> # Deep\n\n[b]: #deep', '<h2 id="section-deep">'],
  ['<a href="#deep">a</a>\n\n# Deep', '<h2 id="section-deep">'],
  ['[a](#top)\n\n<a name="top"></a>b', '<span id="section-top"></span>b'],
  ['[a](#x1)\n\n<p id="X1">b</p>', '<p id="section-x1">b</p>'],
])('%j leads to a place in the text', (markdown, place) => {
  const { body, problems } = renderBody(markdown);
  const id = /id="([^"]+)"/.exec(place)?.[1] ?? '';
  expect(body.html).toContain(place);
  expect(body.html).toContain(`<a href="#${encodeURIComponent(id)}">a</a>`);
  expect(body.html.match(/ id=/g)).toHaveLength(1);
  expect(problems).toEqual([]);
});

test('headings that no link leads to have no id', () => {
  expect(renderBody('# A\n\n[b](#c)\n\n# C').body.html).toMatch(/^<h2>A<\/h2>/);
});

test('a link that leads nowhere is its words, with a warning', () => {
  const { body, problems } = renderBody('[b](#c)\n\n# A');
  expect(body.html).toBe('<p>b</p>\n<h2>A</h2>\n');
  expect(problems).toMatchObject([{ line: 1, severity: 'warning', kind: 'link within the same page' }]);
});

test('a place is one even where HTML names it twice', () => {
  const { html } = renderBody('[a](#x)\n\n<a name="x"></a>b <a name="x"></a>c\n\n# X').body;
  expect(html.match(/ id="section-x"/g)).toHaveLength(1);
});
