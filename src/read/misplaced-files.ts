import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { nearest } from '../records/spelling.ts';
import type { ContentFolder } from './folder.ts';

/**
 * Warns of misspelled names at the top of the content folder, such as `topic.yml` or `site.yaml`, and of items outside
 * `items/`, and says whether there are any of these.
 */
export function warnOfMisplacedFiles(
  folder: ContentFolder,
  collectorFor: (path: string) => ProblemCollector,
  /** Whether `site.yml` says where the items are. */
  areItemsAnywhere = false,
): { readonly hasItems: boolean } {
  let hasItems = false;
  const warn = (name: string, hint: string) =>
    collectorFor(name).warn(1, `${folder.kindOf(name) === 'folder' ? 'folder' : 'file'} is ignored`, hint);
  for (const name of folder.namesIn('')) {
    if (expectedNames.includes(name) || /~$|\.(bak|orig|old)$/.test(name)) continue;
    if (areItemsAnywhere && !/\.ya?ml$/.test(name)) continue;
    const suggestion =
      nearest(name, expectedNames)[0] ??
      expectedNames.find((each) => withoutExtension(each) === withoutExtension(name) && isTextFile(name));
    if (suggestion !== undefined) warn(name, `Did you mean ${quote(suggestion)}?`);
    else if (isItem(name) || containsItems(name, folder)) {
      warn(name, itemsBelongHere);
      hasItems = true;
    }
  }
  return { hasItems };
}

const itemsBelongHere =
  'Items belong in the folder items/ or in folders inside it. If this is part of the archive, move it there.';

function isItem(name: string): boolean {
  return name.endsWith('.md') && !/^[A-Z_]+\.md$/.test(name);
}

/** If there is an items folder, other folders may contain anything. */
function containsItems(name: string, folder: ContentFolder): boolean {
  return folder.kindOf('items') === undefined && folder.namesIn(name).some((each) => each.endsWith('.md'));
}

const expectedNames = [
  'site.yml',
  'topics.yml',
  'actors.yml',
  'about.md',
  'items',
  'pages',
  'static',
  'theme',
];

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]*$/, '').toLowerCase();
}

function isTextFile(name: string): boolean {
  return /\.(ya?ml|json|md|markdown|txt)$/i.test(name);
}
