import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/check/built-site.ts';
import { renderBody } from './render-body.ts';

test('a note is at the end of the page, with links to it and back', () => {
  const { body, problems } = renderBody(
    'Ten died.[^1] So it goes.\n\n[^1]: The *ministry* says so.\n\nMore.',
  );
  expect(body.html).toBe(
    '<p>Ten died.<sup><a id="footnote-1-reference" href="#footnote-1" role="doc-noteref">1</a></sup> So it goes.</p>\n' +
      '<p>More.</p>\n' +
      '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">\n<ol>\n' +
      '<li id="footnote-1">\n<p>The <em>ministry</em> says so. ' +
      '<a href="#footnote-1-reference" role="doc-backlink" lang="en" aria-label="Back to reference 1">↩\ufe0e</a></p>\n</li>\n' +
      '</ol>\n</section>\n',
  );
  expect(body.text).toBe('Ten died. So it goes.\nMore.\nThe ministry says so.');
  expect(problems).toEqual([]);
});

describe('the notes are those that the text refers to, in its order', () => {
  test.each([
    ['numbers that are not in order', 'a[^2] b[^1]\n\n[^1]: One\n[^2]: Two', ['Two', 'One']],
    ['words, in any case, with accents', 'a[^Über]\n\n[^über]: One', ['One']],
    ['names of properties', 'a[^constructor]\n\n[^constructor]: One', ['One']],
    ['a web address alone', 'a[^1]\n\n[^1]: https://example.org/', ['https://example.org/']],
    ['one word alone', 'a[^1]\n\n[^1]: Reuters', ['Reuters']],
    ['a note above its reference', '[^1]: One\n\na[^1]', ['One']],
    ['a note right below a paragraph', 'a[^1]\n[^1]: One', ['One']],
    ['a paragraph that goes on', 'a[^1]\n\n[^1]: One\ntwo\n  three', ['One two three']],
    ['several paragraphs', 'a[^1]\n\n[^1]: One\n\n    Two\n\n\tThree\n\nb', ['One', 'Two', 'Three']],
    ['a list', 'a[^1]\n\n[^1]:\n    - One\n    - Two', ['One', 'Two']],
    ['a list below', 'a[^1]\n\n[^1]: One\n- b', ['One']],
    ['a note within a note', 'a[^1]\n\n[^1]: One[^2]\n[^2]: Two', ['One', 'Two']],
    ['a note that refers to itself', 'a[^1]\n\n[^1]: One[^1]', ['One']],
    ['in a quotation', '> a[^1]\n>\n> [^1]: One\n>\n> b', ['One']],
    ['in a list', '- a[^1]\n\n  [^1]: One', ['One']],
    ['in a table', '| a[^1] |\n|---|\n\n[^1]: One', ['One']],
    ['in a heading', '# a[^1]\n\n[^1]: One', ['One']],
    ['in emphasis and in a link', '**a[^1]** [b[^2]](c.md)\n\n[^1]: One\n[^2]: Two', ['One', 'Two']],
  ])('%s', (_, markdown, notes) => {
    const { body, problems } = renderBody(markdown);
    expect(problems).toEqual([]);
    expect(body.text.split('\n').slice(-notes.length)).toEqual(notes);
    expect(body.html).not.toContain('[^');
    expectLinksToWork(body.html);
  });
});

test('each reference to one note has its own way back', () => {
  const { html } = renderBody('a[^1] b[^2] c[^1]\n\n[^1]: One\n[^2]: Two').body;
  expectLinksToWork(html);
  expect(html.match(/aria-label="Back[^"]*"/g)).toEqual([
    'aria-label="Back to reference 1"',
    'aria-label="Back to reference 1, 2"',
    'aria-label="Back to reference 2"',
  ]);
});

test.each(['`a[^1]`', '```\na[^1]\n[^1]: One\n```', 'a\\[^1]'])('%j is no footnote', (markdown) => {
  const { body, problems } = renderBody(markdown);
  expect(body.text).toContain('a[^1]');
  expect(body.html).not.toContain('footnote');
  expect(problems).toEqual([]);
});

describe('nothing is lost in silence', () => {
  test.each([
    ['a\n\nb[^2]', 3, 'footnote [^2] has no text', 'b[^2]'],
    ['a\n\n[^9]: Nine', 3, 'footnote [^9] is not referred to', 'Nine'],
    ['a[^1]\n\n[^1]: One\n\n[^1]: Two', 5, 'footnote [^1] is defined twice', ': Two'],
    ['a\n\n[Editor]: corrected', 3, 'no link uses "[Editor]: corrected"', '[Editor]: corrected'],
    ['> a\n>\n> [note]: b.pdf', 3, 'no link uses "[note]: b.pdf"', '[note]: b.pdf'],
    ['[a]\n\n[a]: b.md\n[a]: c.md', 4, 'address of [a] is given twice', ': c.md'],
  ])('%j', (markdown, line, message, shown) => {
    const { body, problems } = renderBody(markdown);
    expect(problems).toMatchObject([{ line, message, severity: 'warning' }]);
    expect(body.text).toContain(shown);
    expect(body.html).toContain(shown);
  });

  test.each(['[a]', '[b][a]', '[b][A]', '![c][a]', '[a][]', '**[a]**'])('%j uses an address', (link) => {
    const { body, problems } = renderBody(`${link}\n\n[a]: scan.png`);
    expect(problems).toEqual([]);
    expect(body.text).not.toContain('scan.png');
  });
});

describe('the same address given twice', () => {
  test.each([
    ['[a]\n\n[a]: b.md\n\n[a]: b.md\ntext\n\n[c](tel:1)', 8, 'a\ntext\nc'],
    ['[a]: b.md\n[a]: b.md\n\n[a]: b.md\n\n[a] [c](tel:1)', 6, 'a c'],
    ['> [a]: b.md\n>\n> x\n>\n> [a]: b.md\n\n[a] [c](tel:1)', 7, 'x\na c'],
  ])('changes neither the text of %j nor its lines', (markdown, line, text) => {
    const { body, problems } = renderBody(markdown);
    expect(body.text).toBe(text);
    expect(problems).toMatchObject([{ line, message: 'unsupported kind of link: "tel:1"' }]);
  });

  test('is reported once where no link uses it', () => {
    const { body, problems } = renderBody('x\n\n[a]: b.md\n[a]: b.md');
    expect(body.text).toBe('x\n[a]: b.md\n[a]: b.md');
    expect(problems).toMatchObject([{ line: 3, message: 'no link uses "[a]: b.md"' }]);
  });
});

test('a mistake in a note is reported on its line', () => {
  const { problems } = renderBody('a[^2]\n\n[^1]: [x](tel:1)\n\n[^2]: One[^1]\n\n    [y](tel:2)');
  expect(problems.map(({ line, message }) => `${line} ${message}`).sort()).toEqual([
    '3 unsupported kind of link: "tel:1"',
    '7 unsupported kind of link: "tel:2"',
  ]);
});

/** Every id is there once, and every link within the page leads to one. */
function expectLinksToWork(html: string): void {
  const { links, ids } = readPage(Buffer.from(html));
  const targets = links.map(({ address }) => address).filter((address) => address.startsWith('#'));
  expect(targets.length).toBeGreaterThan(0);
  for (const target of targets) expect(ids).toContain(target.slice(1));
  const all = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
  expect(all).toHaveLength(new Set(all).size);
}
