import { expect, test } from 'vitest';
import { planPages, siteView } from '../../src/pages/plan-pages.ts';
import { renderPage } from '../../templates/templates.ts';
import { topic } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { english } from '../support/english.ts';

test.each([
  [6, 6, 0, undefined],
  [41, 6, 35, 'Show 35 more'],
  [230, 6, 194, 'Show 194 more'],
])('of %i narrower topics, the page of a topic shows %i and folds up %i', (count, shown, folded, summary) => {
  const planning = planningOf({
    topics: [
      topic('fog', 'Fog'),
      ...Array.from({ length: count }, (_, i) => topic(`fog-${i}`, `Fog ${i}`, { broader: 'fog' })),
    ],
  });
  const page = [...planPages(planning, '')].find(({ path }) => path === 'topics/fog.html');
  const html = page && renderPage(page.page.evaluate(english), siteView(planning.archive)).text;
  const [, before = '', rest = ''] =
    /id="narrower">(.*?)(<details class="rest">.*?)?<\/section>/s.exec(html ?? '') ?? [];
  expect(before.match(/<li>/g)).toHaveLength(shown);
  expect(rest.match(/<li>/g) ?? []).toHaveLength(folded);
  expect(/<summary>(.*?)<\/summary>/.exec(rest)?.[1]).toBe(summary);
});
