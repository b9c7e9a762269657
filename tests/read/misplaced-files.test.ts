import { expect, test } from 'vitest';
import { ContentFolder } from '../../src/read/folder.ts';
import { warnOfMisplacedFiles } from '../../src/read/misplaced-files.ts';
import { type Problem, ProblemCollector } from '../../src/records/problem.ts';
import { createFolder } from './content-folder.ts';

const itemsHint =
  'Items belong in the folder items/ or in folders inside it. If this is part of the archive, move it there.';

test.each([
  ['topic.yml', 'Did you mean "topics.yml"?'],
  ['site.yaml', 'Did you mean "site.yml"?'],
  ['actors.json', 'Did you mean "actors.yml"?'],
  ['About.md', 'Did you mean "about.md"?'],
  ['about.markdown', 'Did you mean "about.md"?'],
  ['item/a.txt', 'Did you mean "items"?'],
  ['strike.md', itemsHint],
  ['2024/strike.md', itemsHint],
])('%s is ignored', (path, hint) => {
  const [name = ''] = path.split('/');
  const message = path.includes('/') ? 'folder is ignored' : 'file is ignored';
  expect(warningsFor([path])).toEqual([
    { file: name, line: 1, message, hint, severity: 'warning', kind: message },
  ]);
});

test.each([
  'site.yml',
  'items/strike.md',
  'topics.yml~',
  'site.yml.bak',
  'README.md',
  'notes.txt',
  'scans/scan.png',
  'site.png',
])('there is no warning about %s', (path) => {
  expect(warningsFor([path])).toEqual([]);
});

test('other folders may contain Markdown once there is a folder of items', () => {
  expect(warningsFor(['items/strike.md', 'notes/plan.md'])).toEqual([]);
});

function warningsFor(paths: readonly string[]): Problem[] {
  const folder = new ContentFolder(createFolder(Object.fromEntries(paths.map((path) => [path, '']))));
  const problems: Problem[] = [];
  warnOfMisplacedFiles(folder, (path) => new ProblemCollector(path, problems));
  return problems;
}
