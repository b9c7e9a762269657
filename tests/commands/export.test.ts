import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../support/create-folder.ts';
import { runCommand } from './run-command.ts';

const archive = {
  'content/site.yml': 'title: Harbour News\n',
  'content/items/fog.md': '---\ntitle: Fog\ndate: 1931\n---\n\nFog **again**.\n',
  'content/items/draft.md': '---\ntitle: Draft\ndate: 1931\nstatus: draft\n---\n\nNot yet.\n',
};

test('an export for OpenSearch has the index and the items, and says how to load them', () => {
  const root = createFolder({
    ...archive,
    'opensearch/bulk-0007.ndjson': 'old',
    'opensearch/notes.txt': 'mine',
  });
  const { status, stdout, stderr } = runCommand(root, ['export', '--to', 'opensearch']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`1 item in 1 file, in opensearch. In that folder, load them with:

  curl -X PUT http://localhost:9200/harbour-news -H "Content-Type: application/json" --data-binary @index.json
  for file in bulk-*.ndjson; do curl -X POST http://localhost:9200/harbour-news/_bulk -H "Content-Type: application/x-ndjson" --data-binary @"$file" -o "$file.answer"; done
`);
  const folder = join(root, 'opensearch');
  expect(readdirSync(folder).sort()).toEqual(['bulk-0001.ndjson', 'index.json', 'notes.txt']);
  const [action = '', document = ''] = readFileSync(join(folder, 'bulk-0001.ndjson'), 'utf8').split('\n');
  expect(JSON.parse(action)).toEqual({ index: { _id: 'fog' } });
  expect(JSON.parse(document)).toMatchObject({ title: 'Fog', text: 'Fog again.' });
});

test('an export without a format, or of content with errors, writes nothing', () => {
  const root = createFolder({ ...archive, 'content/items/fog.md': '---\ndate: 1931\n---\n' });
  expect(runCommand(root, ['export'])).toMatchObject({
    status: 2,
    stderr: 'Say what the export is for. Write --to opensearch.\n',
  });
  expect(runCommand(root, ['export', '--to', 'opensearhc'])).toMatchObject({
    status: 2,
    stderr: '--to: unknown format "opensearhc". Did you mean "opensearch"? Write --to opensearch.\n',
  });
  const { status, stderr } = runCommand(root, ['export', '--to', 'opensearch', '--out', 'a']);
  expect(status).toBe(1);
  expect(stderr).toContain('missing title');
  expect(stderr).toContain('1 error. Nothing was written.');
  expect(existsSync(join(root, 'a'))).toBe(false);
});
