import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { deskPage } from '../../src/serve/desk-page.ts';
import { fullCheck } from './desk-check.ts';

/** The words of a page, one element a line. */
function words(page: string): string {
  return page
    .slice(page.indexOf('<body'))
    .replace(/<[^>]*>/g, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

test('it says what there is to do, where, and links to the pages', () => {
  const page = deskPage(fullCheck, ['/assets/style.css']);
  expect(words(page)).toContain(
    [
      'Desk',
      '1,200 items, 1 error, 1 warning, 55 remarks. This page is not part of the site. It changes when you save a file.',
      'Errors and warnings',
      '2',
      'Drafts',
      '2',
      'Likely duplicates',
      '52',
      'Files that nothing shows',
      '1',
      'Errors and warnings',
      '2',
      'Error:',
      'unknown topic &quot;&lt;b&gt;fog&lt;/b&gt;&quot;',
      'Topics are listed in content/topics.yml.',
      'content/items/a.md:4',
    ].join('\n'),
  );
  expect(words(page)).toContain('Ice\ndate unknown\nNo text yet.\ncontent/items/ice.md:3');
  expect(words(page)).toContain('And 51 more.\nclipfile check --all\nlists them.');
  expect(page).toContain('<a href="/items/c.html"><bdi>Rain</bdi></a>');
  expect(page).toContain('<bdi>left.pdf</bdi>');
});

test('of many problems, errors are shown first', () => {
  const [error, warning] = fullCheck.problems;
  if (error === undefined || warning === undefined) throw new Error('Two problems are needed');
  const page = deskPage({ ...fullCheck, problems: [...Array<typeof warning>(80).fill(warning), error] }, []);
  expect(words(page)).toMatch(/\nErrors and warnings\n81\nError:\nunknown topic/);
  expect(words(page)).toContain('And 31 more.');
});

test('a draft is shown with how it begins, in its language', () => {
  const page = deskPage(fullCheck, []);
  expect(page).toContain(`<article class="desk-draft" dir="rtl">
<h3 lang="ar"><a href="/items/fog.html"><bdi>Fog &lt;i&gt;rises&lt;/i&gt;</bdi></a></h3>
<p class="meta">1931-03</p>
<div lang="ar"><p>A lead.</p><p>First.</p><p>Second.</p></div>
</article>`);
});

test.each([
  ['nothing is found', { ...fullCheck, problems: [], findings: [] }, 'There is nothing to look at.'],
  [
    'the content could not be checked',
    undefined,
    'The content could not be checked. The terminal shows the reason.',
  ],
])('where %s, it says so', (_, check, sentence) => {
  expect(words(deskPage(check, []))).toContain(sentence);
});

test('it conforms to the HTML standard', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: { 'require-sri': 'off' },
  });
  for (const check of [fullCheck, undefined]) {
    const report = await validator.validateString(deskPage(check, ['/assets/style.css']));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  }
});
