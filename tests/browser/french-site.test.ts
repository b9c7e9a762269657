import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { visit } from '../support/page-checks.ts';
import { eventually } from '../support/search-page.ts';

/** What scripts show on a site in French: words, plural forms, lists, numbers and dates. */
const browser = useBrowser();
const site = useSite({
  files: {
    'site.yml': 'title: Coupures de presse\nlanguage: fr\n',
    'topics.yml':
      '- {id: greves, name: Grèves}\n- {id: etang, name: Étang}\n- {id: zinc, name: Zinc}\n- {id: mer, name: Mer}\n',
    'actors.yml': '- {id: anne, type: person, name: Anne}\n',
    'items/a.md':
      '---\ntitle: Grève au port\ndate: 1931-03-02\ntopics: [greves, etang]\nactors: [anne]\n---\nLe port.\n',
    'items/b.md':
      '---\ntitle: La grève continue\ndate: 1931-08-14\ntopics: [greves, zinc, mer]\n---\nLe port.\n',
    'items/c.md': '---\ntitle: Sans date\ndate: unknown\ntopics: [greves]\n---\nRien.\n',
  },
});

test('the search answers in French', async () => {
  const { page, issues, goTo, close } = await visit(browser(), site().httpUrl, 'search.html');
  const status = () => page.locator('[data-search-status]').textContent();
  await goTo('search.html?q=port');
  await eventually(status).toBe('2 articles correspondent à «\u00a0port\u00a0».');
  await eventually(() => page.locator('.filter-panel legend').allInnerTexts()).toEqual([
    'Date',
    'Thèmes',
    'Acteurs',
    'Types d’acteurs',
    'Années',
  ]);
  await eventually(() => page.locator('.hits-over-time .bar').count()).toBeGreaterThan(1);
  expect(await page.locator('.hits-svg title').first().textContent()).toBe('mars 1931\u00a0: 1 article');
  await goTo('search.html?q=port+xyzzy+plugh');
  await eventually(status).toBe(
    'Aucun article ne contient tous ces mots. 2 articles en contiennent une partie. ' +
      '«\u00a0xyzzy\u00a0» et «\u00a0plugh\u00a0» ne figurent dans aucun article.',
  );
  await goTo('search.html?topic=etang&from=1931-03');
  await eventually(status).toBe('1 article correspond aux filtres.');
  await eventually(() => page.getByRole('button', { name: /^Retirer le filtre/ }).count()).toBe(2);
  expect(await page.locator('[data-search-active-filters]').innerText()).toContain('mars 1931');
  expect(issues).toEqual([]);
  await close();
});

test('the timeline and an index are in French, in the order of its alphabet', async () => {
  const { page, issues, goTo, close } = await visit(browser(), site().httpUrl, 'timeline.html');
  await eventually(() => page.locator('[data-timeline-status]').textContent()).toMatch(
    /^2 articles affichés, 2 mars 1931 .* 14 août 1931\.$/,
  );
  expect(await page.locator('[data-timeline-undated]').textContent()).toBe(
    '1 article sans date n’est pas affiché.',
  );
  await goTo('topics.html');
  await page.locator('[data-index-tools] select').selectOption('count');
  await page.locator('[data-index-tools] select').selectOption({ label: 'Nom' });
  await eventually(() => page.locator('.tag-entry > a').filter({ visible: true }).allInnerTexts()).toEqual([
    'Étang',
    'Grèves',
    'Mer',
    'Zinc',
  ]);
  await page.locator('[data-index-tools] input').fill('qqq');
  await eventually(() => page.locator('[data-index-tools] [role="status"]').textContent()).toBe(
    '0 thème. Appuyez sur Entrée pour rechercher dans les archives.',
  );
  expect(issues).toEqual([]);
  await close();
});
