import { expect, test } from 'vitest';
import { planPages, siteView } from '../../src/pages/plan-pages.ts';
import { renderPage } from '../../templates/templates.ts';
import { topic } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';

test.each([
  [40, 40, 0, undefined],
  [41, 20, 21, 'Show 21 more'],
  [230, 20, 180, 'Show 180 more'],
])('of %i narrower topics, the page of a topic shows %i and folds up %i', (count, shown, folded, summary) => {
  const planning = planningOf({
    topics: [
      topic('fog', 'Fog'),
      ...Array.from({ length: count }, (_, i) => topic(`fog-${i}`, `Fog ${i}`, { broader: 'fog' })),
    ],
  });
  const page = [...planPages(planning, '')].find(({ path }) => path === 'topics/fog.html');
  const html = page && renderPage(page.page.evaluate(), siteView(planning.archive)).text;
  const [, before = '', rest = ''] =
    /id="narrower">(.*?)(<details class="rest">.*?)?<\/section>/s.exec(html ?? '') ?? [];
  expect(before.match(/<li>/g)).toHaveLength(shown);
  expect(rest.match(/<li>/g) ?? []).toHaveLength(folded);
  expect(/<summary>(.*?)<\/summary>/.exec(rest)?.[1]).toBe(summary);
});
