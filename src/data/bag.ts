import type { Settings } from '../records/settings.ts';
import type { FileFacts } from './item-record.ts';

/**
 * The tag files that make the root of a site a bag with the payload `data/` (RFC 8493, BagIt 1.0). All other files of
 * the site are tag files, too, which a bag may have any number of.
 */

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt`. There is no date in it: the same content gives the same bag. */
export function bagInfo(
  { title, description, author, contact, url }: Settings,
  payload: readonly FileFacts[],
): string {
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const lines: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Source-Organization', author],
    ['Contact-Email', contact?.startsWith('mailto:') ? contact.slice('mailto:'.length) : undefined],
    ['External-Description', description === '' ? title : `${title}. ${description}`],
    ['External-Identifier', url],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ['Bag-Software-Agent', 'Clipfile'],
  ];
  return lines.flatMap(([label, value]) => (value === undefined ? [] : `${label}: ${value}\n`)).join('');
}

/** A manifest, which `sha256sum --check` reads too. Paths are from the root of the bag. */
export function manifest(files: readonly (readonly [path: string, facts: FileFacts])[]): string {
  return files
    .map(([path, { sha256 }]) => `${sha256}  ${path.replace(/[%\r\n]/g, encodeURIComponent)}\n`)
    .sort(byPath)
    .join('');
}

/** Lines begin with a hash of one length. */
function byPath(a: string, b: string): number {
  return a.slice(66) < b.slice(66) ? -1 : 1;
}
