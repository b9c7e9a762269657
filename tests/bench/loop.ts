import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeArchive } from '../../src/archive/archive.ts';
import { planPages, siteView } from '../../src/pages/pages.ts';
import { renderPage } from '../../templates/templates.ts';
import { readPlainly } from './plain-content.ts';

/**
 * The loop: the same files read, the same templates called, the same pages written, by one plain script with no
 * checks, no index, no comparing and no engine. What it takes, any program for the job must take.
 *
 * usage: loop CONTENT OUTPUT
 */
const [content, output] = process.argv.slice(2);
if (content === undefined || output === undefined) throw new Error('usage: loop CONTENT OUTPUT');
const plain = readPlainly(content);
const archive = makeArchive(plain.content);
const site = siteView(archive);
for (const { path, page } of planPages({ archive, source: plain.source })) {
  const target = join(output, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, renderPage(page.evaluate(), site).text);
}
