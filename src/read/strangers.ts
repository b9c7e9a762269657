import type { Report } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { nearest } from '../records/spelling.ts';
import type { ContentFolder } from './folder.ts';

/** Warns of names at the top of the content folder that are nearly those that are read: `topic.yml`, `site.yaml`. */
export function warnOfStrangers(folder: ContentFolder, reportFor: (path: string) => Report): void {
  for (const name of folder.namesIn('')) {
    if (known.includes(name) || /~$|\.(bak|orig|old)$/.test(name)) continue;
    const meant = nearest(name, known)[0] ?? known.find((each) => stem(each) === stem(name) && isText(name));
    if (meant === undefined) continue;
    reportFor(name).warn(1, 'not read', `Did you mean ${quote(meant)}?`);
  }
}

const known = ['site.yml', 'topics.yml', 'actors.yml', 'about.md', 'items'];

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '').toLowerCase();
}

function isText(name: string): boolean {
  return /\.(ya?ml|json|md|markdown|txt)$/i.test(name);
}
