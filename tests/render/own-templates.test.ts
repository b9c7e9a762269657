import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeModules } from '../../src/cache/module-folder.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { planPages, siteView } from '../../src/pages/plan-pages.ts';
import { ContentFolder } from '../../src/read/folder.ts';
import { readOwnTemplates } from '../../src/read/own-templates.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import { templateNames } from '../../src/records/template-names.ts';
import { renderBatch } from '../../src/render/render-pages.ts';
import { templateProblems } from '../../src/render/template-error.ts';
import { templates } from '../../templates/templates.ts';
import { item, topic } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { createFolder, type Files } from '../support/create-folder.ts';

const planning = planningOf({
  topics: [topic('port', 'Port')],
  items: [
    item('strike', '1931-03-02', { topics: ['port'], title: 'Strike <& fog>' }),
    item('fog', '1933', { topics: ['port'] }),
  ],
});
const site = siteView(planning.archive);
const pages = Array.from(planPages(planning, 'p{}'), ({ page }) => page.evaluate(messagesOf(site)));

/** Renders all pages with these templates, to texts by path. */
async function render(files: Files): Promise<Readonly<Record<string, string>>> {
  const disk = new ContentFolder(createFolder(files));
  const own = await readOwnTemplates(disk, (path) => new ProblemCollector(path));
  if (own === undefined) throw new Error('there are no templates');
  const folder = writeModules(own, mkdtempSync(join(tmpdir(), 'clipfile thème-')));
  const rendered = await renderBatch(pages, site, { ...own, folder });
  return Object.fromEntries(rendered.map(({ path, content }) => [path, new TextDecoder().decode(content)]));
}

async function problemsOf(files: Files): Promise<readonly string[]> {
  const error = await render(files).then(
    () => undefined,
    (error: unknown) => error,
  );
  return (templateProblems(error) ?? []).map(({ file, line, message }) => `${file}:${line}  ${message}`);
}

test('every template that can be replaced is one of ours', () => {
  expect([...templateNames].sort()).toEqual(Object.keys(templates).sort());
});

test('a template replaces ours for its kind of page, and what it puts in is escaped', async () => {
  const texts = await render({
    'theme/item.11ty.js':
      'export default ({ page, site, parts, html }) => parts.layout(page, site, html`<h1>Item: ${page.title}</h1>`);\n',
  });
  expect(texts['items/strike.html']).toContain(
    '<main id="main" tabindex="-1">\n<h1>Item: Strike &lt;&amp; fog&gt;</h1>\n</main>',
  );
  expect(texts['about.html']).toContain('<h1>About this archive</h1>');
});

test('a template can call the one that it replaces', async () => {
  const texts = await render({
    'theme/about.11ty.js':
      "export default ({ page, site, templates, raw }) => raw(templates.about({ page, site }).text.replace('<h1>', '<h1>On: '));\n",
  });
  expect(texts['about.html']).toContain('<h1>On: About this archive</h1>');
});

test('parts replace ours on every page, and can call ours', async () => {
  const texts = await render({
    'theme/footer.11ty.ts':
      "import type { OwnPart } from 'clipfile/templates';\nexport default (({ page, site, link, parts, html }) => html`<p>Before</p>${parts.footer(page, site, link)}`) satisfies OwnPart<'footer'>;\n",
    'theme/item-list.11ty.js':
      'export default ({ items, html }) => html`<ul class="own">${items.map(({ title }) => html`<li>${title}</li>`)}</ul>`;\n',
    'theme/head.11ty.js':
      'export default ({ page, site, frame, parts, html }) => html`${parts.head(page, site, frame)}<link rel="me" href="https://example.org/">\n`;\n',
  });
  for (const { path } of pages) {
    expect(texts[path], path).toContain('<p>Before</p><footer class="foot">');
    expect(texts[path], path).toContain('<link rel="me" href="https://example.org/">\n</head>');
  }
  expect(texts['topics/port.html']).toContain('<ul class="own"><li>fog</li></ul>');
});

test('the security policy is on pages whose template has none, before anything else', async () => {
  const texts = await render({
    'theme/layout.11ty.js':
      'export default ({ main, html }) => html`<!doctype html><html lang="en"><head><title>Own</title></head><body>${main}<script>alert(1)</script></body></html>`;\n',
  });
  for (const { path } of pages) {
    expect(texts[path], path).toMatch(
      /^<!doctype html><html lang="en"><head>\n<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;;/,
    );
  }
});

describe('a mistake has the file and the line where it is', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      'an exception',
      { 'theme/item.11ty.ts': 'type A = string;\nexport default ({ page }) =>\n  page.data.nothing.name;\n' },
      [
        "theme/item.11ty.ts:3  template failed on items/fog.html: TypeError: Cannot read properties of undefined (reading 'name')",
      ],
    ],
    [
      'an exception in what it imports',
      {
        'theme/item.11ty.js': "import { fail } from './a part.js';\nexport default () => fail();\n",
        'theme/a part.js': '\nexport function fail() {\n  throw new Error("No\\nway");\n}\n',
      },
      ['theme/a part.js:3  template failed on items/fog.html: Error: No'],
    ],
    [
      'an exception in ours that it causes',
      { 'theme/item.11ty.js': '\nexport default ({ site, parts }) => parts.layout(undefined, site, "");\n' },
      [expect.stringMatching(/^theme\/item\.11ty\.js:2 {2}template failed on items\/fog\.html: TypeError: /)],
    ],
    [
      'text instead of HTML',
      { 'theme/item.11ty.js': 'export default ({ page }) => page.title;\n' },
      [
        'theme/item.11ty.js:1  template failed on items/fog.html: TypeError: it returned text instead of html`…`',
      ],
    ],
    ...['undefined', '42', "'words'"].map((value): [string, Files, readonly string[]] => [
      `a part that returns ${value}, beside another`,
      {
        'theme/footer.11ty.js': 'export default ({ html }) => html`<footer></footer>`;\n',
        'theme/masthead.11ty.js': `export default () => ${value};\n`,
      },
      [
        expect.stringMatching(
          /^theme\/masthead\.11ty\.js:1 {2}template failed on \S+: TypeError: it returned /,
        ),
      ],
    ]),
    [
      'a layout without a head, beside another part',
      {
        'theme/footer.11ty.js': 'export default ({ html }) => html`<footer></footer>`;\n',
        'theme/layout.11ty.js': 'export default ({ main, html }) => html`<body>${main}</body>`;\n',
      },
      [
        expect.stringMatching(
          /^theme\/layout\.11ty\.js:1 {2}template failed on \S+: TypeError: the page has no <head>/,
        ),
      ],
    ],
    [
      'a promise',
      { 'theme/about.11ty.js': 'export default async ({ html }) => html``;\n' },
      [
        'theme/about.11ty.js:1  template failed on about.html: TypeError: it returned a promise instead of html`…`',
      ],
    ],
    [
      'a page without a head',
      { 'theme/about.11ty.js': 'export default ({ html }) => html`<p>Hello`;\n' },
      ['theme/about.11ty.js:1  template failed on about.html: TypeError: the page has no <head>'],
    ],
    [
      'no function',
      { 'theme/about.11ty.js': 'export default 1;\n' },
      ['theme/about.11ty.js:1  default export of a template is not a function'],
    ],
    [
      'an exception when it is loaded',
      { 'theme/about.11ty.js': '\nnull.x;\nexport default () => 1;\n' },
      [
        "theme/about.11ty.js:2  template cannot be loaded: TypeError: Cannot read properties of null (reading 'x')",
      ],
    ],
    [
      'a package that is not there',
      { 'theme/about.11ty.js': "\nimport a from 'no-such-package';\nexport default () => a;\n" },
      ['theme/about.11ty.js:2  package "no-such-package" is not installed'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsOf(files)).toEqual(expected);
  });
});
