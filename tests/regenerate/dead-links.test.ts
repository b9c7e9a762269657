import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { runCommand } from '../commands/run-command.ts';
import { createFolder } from '../support/create-folder.ts';
import { ArchiveOnDisk } from './archive-on-disk.ts';
import { fillArchive } from './edits.ts';

const logMoves = new URL('log-moves.mjs', import.meta.url).href;

test.each([
  ['with a cache', '.cache'],
  ['without a cache', 'other-cache'],
])('while a site is updated %s, no page that a reader can reach has a dead link', (_, cache) => {
  const work = createFolder();
  const archive = new ArchiveOnDisk(join(work, 'content'));
  fillArchive(archive, 12);
  archive.save();
  expect(runCommand(work, ['build']).status).toBe(0);
  cpSync(join(work, '_site'), join(work, 'visited'), { recursive: true });

  const [first] = archive.items.values();
  if (first === undefined) throw new Error('the archive is empty');
  archive.items.delete('item-3');
  for (let i = 0; i < 5; i++)
    archive.items.set(`added-${i}`, { ...first, title: `Added ${i}`, date: `${1931 + i}-05-0${i + 1}` });
  archive.save();
  const { status, stderr } = runCommand(work, ['build', '--cache', cache], {
    NODE_OPTIONS: `--import ${logMoves}`,
    CLIPFILE_LOG: join(work, 'moves'),
  });
  expect([status, stderr]).toEqual([0, '']);

  const moved = readFileSync(join(work, 'moves'), 'utf8')
    .split('\n')
    .filter((path) => path.startsWith('_site/') && !path.endsWith('/.clipfile'))
    .map((path) => path.slice('_site/'.length));
  expect(moved).toContain('items/added-0.html');
  // What a reader finds after each file.
  for (const path of moved) {
    mkdirSync(dirname(join(work, 'visited', path)), { recursive: true });
    cpSync(join(work, '_site', path), join(work, 'visited', path));
    const { problems } = checkSite(join(work, 'visited'));
    const allOf = (kind: string) => problems.find((each) => each.kind === kind)?.subjects ?? [];
    const unreachable = allOf('cannot be reached from index.html');
    const dead = allOf('dead link')
      .filter((each) => !unreachable.some((page) => each.includes(page)))
      .filter((each) => !leadsToPage(join(work, 'visited'), each));
    expect(dead, `after ${path}`).toEqual([]);
  }
});

/** Whether only the place on a page is missing, so that a reader comes to the top of the page: `topics/fog/1.html#y1987 (on …)`. */
function leadsToPage(site: string, deadLink: string): boolean {
  const [, page] = /^([^#\s]+)#\S+ \(on /.exec(deadLink) ?? [];
  return page !== undefined && existsSync(join(site, page));
}
