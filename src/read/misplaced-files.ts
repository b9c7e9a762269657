import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { nearest } from '../records/spelling.ts';
import type { ContentFolder } from './folder.ts';

/**
 * Warns of names at the top of the content folder that are nearly those that are read, `topic.yml` or `site.yaml`,
 * and of items that stand beside `items/` and not in it.
 */
export function warnOfMisplacedFiles(
  folder: ContentFolder,
  collectorFor: (path: string) => ProblemCollector,
): void {
  for (const name of folder.namesIn('')) {
    if (expectedNames.includes(name) || /~$|\.(bak|orig|old)$/.test(name)) continue;
    const suggestion =
      nearest(name, expectedNames)[0] ??
      expectedNames.find((each) => withoutExtension(each) === withoutExtension(name) && isTextFile(name));
    if (suggestion !== undefined)
      collectorFor(name).warn(1, 'not read', `Did you mean ${quote(suggestion)}?`);
    else if (isItem(name) || containsItems(name, folder))
      collectorFor(name).warn(1, 'not read', itemsBelongHere);
  }
}

const itemsBelongHere =
  'Items stand in the folder items/, or in folders within it. Move it there, if it is one.';

function isItem(name: string): boolean {
  return name.endsWith('.md') && !/^[A-Z_]+\.md$/.test(name);
}

/** Once there is a folder of items, others may hold what they like. */
function containsItems(name: string, folder: ContentFolder): boolean {
  return folder.kindOf('items') === undefined && folder.namesIn(name).some((each) => each.endsWith('.md'));
}

const expectedNames = ['site.yml', 'topics.yml', 'actors.yml', 'about.md', 'items'];

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]*$/, '').toLowerCase();
}

function isTextFile(name: string): boolean {
  return /\.(ya?ml|json|md|markdown|txt)$/i.test(name);
}
