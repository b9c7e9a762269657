import { publishedAs } from '../attachments/published-as.ts';
import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';

/**
 * Reports published files and folders whose names differ only in upper and lower case: on macOS and Windows, one of
 * them would replace the other.
 *
 * @param paths of files in the content folder
 */
export function reportNamesByCase(
  paths: Iterable<string>,
  collectorFor: (path: string) => ProblemCollector,
): void {
  const spellings = new Map<string, string>();
  const reported = new Set<string>();
  for (const path of [...paths].sort()) {
    const published = publishedAs(path).path;
    for (let end = published.indexOf('/'); ; end = published.indexOf('/', end + 1)) {
      const part = end < 0 ? published : published.slice(0, end);
      const folded = part.toLowerCase();
      const other = spellings.get(folded);
      if (other === undefined) spellings.set(folded, part);
      else if (other !== part && !reported.has(part)) {
        reported.add(part);
        const kind = 'name differs from another only in upper and lower case';
        const hint = 'On macOS and Windows they are the same name. Rename one of them.';
        collectorFor(path).error(1, `${kind}: ${quote(other)}`, hint, kind);
      }
      // Below, everything differs because of this folder.
      if (end < 0 || (other !== undefined && other !== part)) break;
    }
  }
}
