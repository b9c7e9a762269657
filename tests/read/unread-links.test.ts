import { describe, expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

describe('a link that is certain is read', () => {
  test.each([
    ['![The front](my scan.png)', '<img src="2024/my%20scan.png" alt="The front">'],
    ['![a](my scan.png =300x200)', '<img src="2024/my%20scan.png" alt="a">'],
    ['[the *report*](Report (1).pdf)', '<a href="2024/Report%20(1).pdf">the <em>report</em></a>'],
    ['[a](my scan.pdf "T")', '<a href="2024/my%20scan.pdf" title="T">a</a>'],
    ['[a](https://example.org/a b)', '<a href="https://example.org/a%20b">a</a>'],
    ['[a](other item.md)', '<a href="other%20item.html">a</a>'],
    ['[![a](p.png)](my scan.pdf)', '<a href="2024/my%20scan.pdf"><img src="2024/p.png" alt="a"></a>'],
    ['![[my scan.png|The front]]', '<img src="2024/my%20scan.png" alt="The front">'],
    ['![[report.pdf]]', '<a href="2024/report.pdf">report.pdf</a>'],
    ['[[other.md]]', '<a href="other.html">other.md</a>'],
    ['[[other.md\\|that]]', '<a href="other.html">that</a>'],
    ['[[folder/other.md|that]]', '<a href="other.html">that</a>'],
  ])('%s', (markdown, html) => {
    const { body, problems } = renderBody(`See ${markdown} too.`);
    expect(body.html).toBe(`<p>See ${html} too.</p>\n`);
    expect(problems).toEqual([]);
  });

  test.each(['![[scan.png]]', '![[scan.png|300]]'])('%s has no description', (markdown) => {
    const { body, problems } = renderBody(markdown);
    expect(body.html).toBe('<figure><img src="2024/scan.png" alt=""></figure>\n');
    expect(problems).toMatchObject([{ message: 'image without a description: "scan.png"' }]);
  });

  test('in tables, quotations, lists and headings, with its line', () => {
    const { references, problems } = renderBody(
      '# [a](a b.pdf)\n\n> x\n> [b](b c.pdf)\n\n- ![[c.pdf]]\n\n| d |\n|---|\n| [e](e f.pdf) |',
    );
    expect(problems).toEqual([]);
    expect(references.map(({ path, line }) => `${path} ${line}`)).toEqual([
      'items/2024/a b.pdf 1',
      'items/2024/b c.pdf 4',
      'items/2024/c.pdf 6',
      'items/2024/e f.pdf 10',
    ]);
  });
});

describe('a link that is not certain is text, and is reported', () => {
  test.each([
    ['[[Anna Bok]]', 'link in the form of a wiki: "[[Anna Bok]]"', '[Anna Bok](anna-bok.md)'],
    ['[[notes/x#End|that]]', 'link in the form of a wiki: "[[notes/x#End|that]]"', '[that](x.md)'],
    ['![[Anna Bok]]', 'link in the form of a wiki: "![[Anna Bok]]"', '![Anna Bok](scan.png)'],
    ['[a] (b.pdf)', 'space between ] and ( in a link: "[a] (b.pdf)"', 'Remove the space: [a](b.pdf).'],
    ['![a] (b.png)', 'space between ] and ( in a link: "![a] (b.png)"', '![a](b.png).'],
    ['[the text][nowhere]', 'link to a name without an address: "[the text][nowhere]"', '[nowhere]: https'],
    ['[the text][]', 'link to a name without an address: "[the text][]"', '[the text]: https'],
    ['![a][nowhere]', 'link to a name without an address: "![a][nowhere]"', '[nowhere]: https'],
    ['[a](see below)', 'link that cannot be read: "[a](see below)"', '[a](<my scan.pdf>)'],
    ['[a](b', 'link that cannot be read: "[a](b"', 'The ) at its end is missing.'],
  ])('%s', (markdown, message, hint) => {
    const { body, problems } = renderBody(`One.\n\n> Two.\n> **See** ${markdown}`);
    expect(body.text).toBe(`One.\nTwo. See ${markdown}`);
    expect(problems).toMatchObject([
      { line: 4, severity: 'warning', message, hint: expect.stringContaining(hint) },
    ]);
  });

  test('each time', () => {
    const { problems } = renderBody('[[Anna Bok]] and [[Anna Bok]]\n\n[[Anna Bok]]');
    expect(problems.map(({ line }) => line)).toEqual([1, 1, 3]);
  });
});

test('also in tables, where a backslash is before the bar', () => {
  const { body, problems } = renderBody(
    '| a | b |\n|---|---|\n| [[other.md\\|that]] | [[Anna Bok\\|Anna]] |\n| [[Old Port|port]] | `[[x|y]]` |\n\n[c|d](tel:1)',
  );
  expect(body.html).toContain('<td><a href="other.html">that</a></td>\n<td>[[Anna Bok|Anna]]</td>');
  expect(problems.map(({ line, message }) => `${line} ${message}`).sort()).toEqual([
    '3 link in the form of a wiki: "[[Anna Bok|Anna]]"',
    '4 link of a wiki with | in a table: "[[Old Port|port]]"',
    '6 unsupported kind of link: "tel:1"',
  ]);
});

test.each([
  '[sic]',
  '[sic] (he said)',
  '[…] (1931)',
  'as stated.[1][2]',
  '[[1]]',
  '[[...]]',
  '[sic][…]',
  'Stop![sic]',
  '\\[a](b c)',
  '`[a](b c.png) [[x]]`',
  'a [b [c] d] e',
])('%s is text', (markdown) => {
  const { body, problems } = renderBody(markdown);
  expect(body.html).not.toContain('<a');
  expect(problems).toEqual([]);
});

test('names with an address are read before wiki links', () => {
  const { body, problems } = renderBody('[[1]] [a] (b.pdf)\n\n[1]: c.md\n[a]: d.md');
  expect(body.html).toBe('<p>[<a href="c.html">1</a>] <a href="d.html">a</a> (b.pdf)</p>\n');
  expect(problems).toEqual([]);
});
