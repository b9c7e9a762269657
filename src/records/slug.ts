import { hash } from 'node:crypto';

/**
 * The address of a page that follows from a name alone: `sources/le-monde.html`, `topics/українська-правда.html`.
 * Names that differ only in case, accents, spaces and punctuation have the same, and are one source or tag; all others have
 * different ones. Letters of other scripts stay as they are, since no transliteration is both readable and unique, and
 * marks are part of them: only accents of Latin and Greek letters are left out.
 */
export function slugOf(name: string): string {
  let slug = slugs.get(name);
  if (slug === undefined) {
    slug = computeSlug(name);
    slugs.set(name, slug);
  }
  return slug;
}

/** An archive has few names and many items. */
const slugs = new Map<string, string>();

function computeSlug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    // Within a word, they do not part it.
    .replace(/[\p{Cf}'’ʼ]+/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll('+', ' plus ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  // A name without letters and digits is told by its characters. No other begins with a hyphen.
  if (words === '') return `-${[...name].map((each) => each.codePointAt(0)?.toString(16)).join('-')}`;
  if (words.length <= maxLength) return words;
  return `${[...words.slice(0, maxLength)].slice(0, -1).join('')}-${hash('sha256', words, 'hex').slice(0, 8)}`;
}

/** In characters of up to three bytes. A name of a file may have 255 bytes. */
const maxLength = 70;
