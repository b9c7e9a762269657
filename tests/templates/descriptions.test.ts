import { expect, test } from 'vitest';
import { planPages, siteView } from '../../src/pages/plan-pages.ts';
import { renderPage } from '../../templates/templates.ts';
import { item, settings } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { english } from '../support/english.ts';

const withoutDescription = settings({ description: '' });
const items = [item('scan-only', '1931-03-01')];

test.each([
  { items },
  { items: [] },
  { items, about: { title: 'About', body: { html: '', text: '' }, attachments: [] } },
])('what is not described has no empty description on any page (%#)', (records) => {
  const planning = planningOf({ ...records, settings: withoutDescription });
  const site = siteView(planning.archive);
  for (const { page } of planPages(planning, '')) {
    const html = renderPage(page.evaluate(english), site).text;
    expect(html).not.toMatch(
      /<p class="(lead|meta|items-summary|nameplate-text|front-lead-text)"(?![^>]* hidden)[^>]*><\/p>/,
    );
    expect(html).not.toContain('content=""');
  }
});

test('what is described says so to readers and to search engines', () => {
  const planning = planningOf({});
  const [home] = [...planPages(planning, '')].filter(({ path }) => path === 'index.html');
  const html = home && renderPage(home.page.evaluate(english), siteView(planning.archive)).text;
  expect(html).toContain('<p class="nameplate-text">News of a port.</p>');
  expect(html).toContain('<meta name="description" content="News of a port.">');
});
