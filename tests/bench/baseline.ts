import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeArchive } from '../../src/archive/archive.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { planPages, siteView } from '../../src/pages/plan-pages.ts';
import { renderPage } from '../../templates/templates.ts';
import { readUnchecked } from './unchecked-content.ts';

/**
 * The baseline: a plain script that reads the same files, calls the same templates and writes the same pages, without
 * checks, index, comparison or Eleventy. No program for this job can take less.
 *
 * usage: baseline CONTENT OUTPUT
 */
const [content, output] = process.argv.slice(2);
if (content === undefined || output === undefined) throw new Error('usage: baseline CONTENT OUTPUT');
const unchecked = readUnchecked(content);
const archive = makeArchive(unchecked.content);
const site = siteView(archive);
for (const { path, page } of planPages({ archive, source: unchecked.source }, '')) {
  const target = join(output, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, renderPage(page.evaluate(messagesOf(site)), site).text);
}
