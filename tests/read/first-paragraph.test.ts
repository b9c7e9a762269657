import { describe, expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

describe('the first paragraph is the first with words of its own', () => {
  test.each([
    ['First *words*.\n\nSecond.', 'First words.'],
    ['# Title\n\nFirst. Second.', 'First. Second.'],
    ['![Scan](scan.png)\n\nFirst.', 'First.'],
    ['![Scan](scan.png) First.', 'First.'],
    ['[![Scan](scan.png)](scan.pdf) First.', 'First.'],
    ['> Quoted.\n\nFirst.', 'First.'],
    ['- One\n- Two\n\nFirst.', 'First.'],
    ['| a |\n|---|\n| 1 |\n\nFirst.', 'First.'],
    ['```\nx\n```\n\nFirst.', 'First.'],
    ['---\n\nFirst.', 'First.'],
    ['<!-- note -->\n\nFirst.', 'First.'],
    ['[The original](https://example.org/)\n\nFirst.', 'First.'],
    ['**[The original](https://example.org/)**\n\nFirst.', 'First.'],
    ['→ [One](a.md), [two](b.md).\n\nFirst.', 'First.'],
    ['https://example.org/\n\nFirst.', 'First.'],
    ['<https://example.org/>&nbsp;\n\nFirst.', 'First.'],
    ['[Anna Bok](anna.md) left.\n\nSecond.', 'Anna Bok left.'],
    ['会谈举行。', '会谈举行。'],
    ['1931', '1931'],
  ])('%j: %j', (markdown, paragraph) => {
    expect(renderBody(markdown).firstParagraph).toBe(paragraph);
  });
});

describe('without one, the first line with words of its own', () => {
  test.each([
    ['- One\n- Two', 'One'],
    ['- [One](a.md)\n- ![Two](b.png)\n- Three', 'Three'],
    ['- - One', 'One'],
    ['3. One\n4. Two', '3. One'],
    ['1. [One](a.md)\n2. Two', '2. Two'],
    ['1. 1. One', '1. 1. One'],
    ['- One\n\n  More', 'One'],
    ['> Quoted.\n>\n> More.', 'Quoted.'],
    ['> [Link](a.md)\n>\n> Quoted.', 'Quoted.'],
    ['# Title', 'Title'],
    ['# [Link](a.md)\n\n## Title', 'Title'],
    ['| [a](a.md) |\n|---|\n| b *c* |', 'b c'],
    ['```\na\nb\n```', 'a'],
    ['[Link](a.md)', ''],
    ['![Scan](scan.png)', ''],
    ['[![Scan](scan.png)](scan.pdf)', ''],
    ['---', ''],
    ['', ''],
  ])('%j: %j', (markdown, line) => {
    expect(renderBody(markdown).firstParagraph).toBe(line);
  });
});
