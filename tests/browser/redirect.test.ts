import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { visit } from '../support/page-checks.ts';
import { useArchives } from './served-archives.ts';

const browser = useBrowser();
const archive = useArchives('small');

test.each([
  ['topics/strikes.html', 'topics/strike.html'],
  ['items/walk-out.html', 'items/dockers-walk-out.html'],
])('a reader of the former address %s gets to %s, without scripts too', async (former, today) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, issues, goTo, close } = await visit(browser(), archive('small').httpUrl, 'index.html', {
      javaScriptEnabled,
    });
    await goTo(former);
    await page.waitForURL(`**/${today}`);
    expect(issues).toEqual([]);
    await close();
  }
});
