import { expect, test } from 'vitest';
import { planPages, siteView } from '../../src/pages/plan-pages.ts';
import { renderPage } from '../../templates/templates.ts';
import { settings } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { english } from '../support/english.ts';

function pageOf(path: string, fields: Parameters<typeof settings>[0]): string {
  const planning = planningOf({ settings: settings(fields) });
  const page = [...planPages(planning, '')].find((each) => each.path === path);
  return page === undefined ? '' : renderPage(page.page.evaluate(english), siteView(planning.archive)).text;
}

test('every page leads to the contact of the archive, where there is one', () => {
  const contact = 'mailto:archive@example.org';
  expect(pageOf('topics.html', { contact })).toContain(
    '<li><a href="mailto:archive@example.org">Contact</a></li>',
  );
  expect(pageOf('about.html', { contact })).toContain(
    '<dt>Contact</dt>\n<dd><a href="mailto:archive@example.org">archive@example.org</a></dd>',
  );
  expect(pageOf('topics.html', {})).not.toContain('Contact');
});

test.each([
  [
    { author: 'The museum', contact: 'https://a.example/' },
    'Tell <a href="https://a.example/">The museum</a> which',
  ],
  [
    { contact: 'https://a.example/' },
    'Tell <a href="https://a.example/">those who maintain the archive</a> which',
  ],
  [{ author: 'The museum' }, 'Tell The museum which'],
])('the accessibility statement says whom to tell: %j', (fields, text) => {
  expect(pageOf('accessibility.html', fields)).toContain(text);
});

test('without anybody to tell, the accessibility statement asks nobody to', () => {
  expect(pageOf('accessibility.html', {})).not.toContain('does not work');
});
