import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchScript } from '../commands/run-command.ts';
import { createFolder } from '../support/create-folder.ts';
import { buildArchive, mixedArchive, readArchive } from './mixed-archive.ts';

/** What another archive does not take over: what is of the site, what an import has no place for, and sources but the first. */
function comparable(text: string) {
  const items: readonly Record<string, unknown>[] = JSON.parse(text);
  return items
    .map(({ id: _, page: _page, url: _url, html: _html, text, attachments: _files, ...item }) => {
      const {
        corrections: _corrections,
        relations: _relations,
        links: _links,
        formerly: _formerly,
        added: _added,
        ...rest
      } = item;
      const [source] = Array.isArray(item['sources']) ? item['sources'] : [];
      return { ...rest, sources: source === undefined ? [] : [source], text: String(text).split('\n')[0] };
    })
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

test('the items of a site, imported into another archive, are the same items', async () => {
  const site = await buildArchive(mixedArchive);
  const list = readFileSync(join(site, 'data/items.json'), 'utf8');
  const { 'site.yml': settings = '', 'topics.yml': topics = '', 'actors.yml': actors = '' } = mixedArchive;
  const other = createFolder({
    'site.yml': `${settings}  alsoIn: {type: list, item: false, search: false}\n`,
    'topics.yml': topics,
    'actors.yml': actors,
    'from.json': list,
  });
  mkdirSync(join(other, 'items'));
  execFileSync(process.execPath, [launchScript, 'import', 'from.json'], { cwd: other });
  const again = await buildArchive(readArchive(other));
  expect(comparable(readFileSync(join(again, 'data/items.json'), 'utf8'))).toEqual(comparable(list));
});
