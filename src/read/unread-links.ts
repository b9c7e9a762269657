import { proposeId } from '../records/address.ts';
import type { Mistake } from '../records/problem.ts';
import { quote } from '../records/quote.ts';

/**
 * Markdown for a link or an image that other programs read and CommonMark does not, where its meaning is certain: an
 * address with spaces, `[scan](my scan.pdf)`, and the brackets of wikis around the name of a file, `![[my scan.png]]`.
 */
export function correctLink(source: string): { readonly raw: string; readonly markdown: string } | undefined {
  const wiki = wikiLink.exec(source);
  if (wiki !== null) {
    const [raw, mark = '', target = '', alias] = wiki;
    if (!fileName.test(target) || /[<>]/.test(target)) return undefined;
    const isImage = mark === '!' && imageName.test(target);
    // After the bar, a number is the width of a picture.
    const words = alias === undefined || /^\d+(x\d+)?$/.test(alias) ? (isImage ? '' : target) : alias;
    return { raw, markdown: `${isImage ? '!' : ''}[${words}](<${target}>)` };
  }
  const [raw, label = '', inside = ''] = labelAndAddress.exec(source) ?? [];
  if (raw === undefined) return undefined;
  const [, address = '', title = ''] = /^(.*?)(\s+(?:"[^"]*"|'[^']*'))?\s*$/.exec(inside) ?? [];
  // Some programs read the size of a picture after its address.
  const plain = address.replace(/\s+=\d*x\d*$/, '').trim();
  if (/[<>]/.test(plain) || !(fileName.test(plain) || webAddress.test(plain))) return undefined;
  return { raw, markdown: `${label}(<${plain}>${title})` };
}

/** What looks like a link and is none, with what to write instead. `source` starts with `[` or `![`. */
export function unreadLink(source: string): (Mistake & { readonly raw: string }) | undefined {
  const [wiki, mark = '', target = '', alias = target] = wikiLink.exec(source) ?? [];
  if (wiki !== undefined) {
    if (!/\p{L}/u.test(target)) return undefined;
    const name = target.replace(/#.*$/, '');
    const id = proposeId(name.slice(name.lastIndexOf('/') + 1)) || 'other-item';
    return {
      raw: wiki,
      kind: 'link in the form of a wiki',
      message: `link in the form of a wiki: ${quote(wiki)}`,
      hint: `It is shown as it is written. Link by the name of a file: ${mark}[${alias}](${mark === '' ? `${id}.md` : 'scan.png'}).`,
    };
  }
  const [label, words = ''] = labelOnly.exec(source) ?? [];
  if (label === undefined) return undefined;
  const rest = source.slice(label.length, label.length + maxAddress);
  if (rest.startsWith('(')) {
    const raw = label + (/^\([^\n)]{0,200}\)?/.exec(rest)?.[0] ?? '');
    return {
      raw,
      kind: 'link that cannot be read',
      message: `link that cannot be read: ${quote(raw)}`,
      hint: `It is shown as it is written. ${raw.endsWith(')') ? `An address with spaces or brackets must be in angle brackets: ${label}(<my scan.pdf>).` : 'The ) at its end is missing.'} If this is no link, write \\[ for [.`,
    };
  }
  const spaced = /^[ \t]+\(([^()\s]+)\)/.exec(rest);
  if (spaced !== null) {
    const address = spaced[1] ?? '';
    if (!fileName.test(address) && !webAddress.test(address)) return undefined;
    return {
      raw: label + spaced[0],
      kind: 'space between ] and ( in a link',
      message: `space between ] and ( in a link: ${quote(label + spaced[0])}`,
      hint: `It is shown as it is written. Remove the space: ${label}(${address}).`,
    };
  }
  const named = /^\[([^\][\n]*)\]/.exec(rest);
  if (
    named === null ||
    (!label.startsWith('!') && isMark(words)) ||
    (named[1] !== '' && isMark(named[1] ?? ''))
  )
    return undefined;
  const name = named[1] || words;
  return {
    raw: label + named[0],
    kind: 'link to a name without an address',
    message: `link to a name without an address: ${quote(label + named[0])}`,
    hint: `It is shown as it is written. Add a line with the address, such as [${name}]: https://example.org/, or write \\[ for [.`,
  };
}

/** `[1][2]` and `[a][b]` are references to sources that were copied with a text, `[sic][…]` are remarks. */
function isMark(words: string): boolean {
  return /^(\d+|.|[^\p{L}\p{N}]*)$/u.test(words);
}

const maxAddress = 1000;

// Lengths are bounded, so that a text full of brackets is read in time that grows with its length.
const label = String.raw`!?\[(?:\\.|[^\[\]\\]|\[[^\[\]]{0,200}\](?:\([^()\n]{0,200}\))?){0,300}\]`;
const labelOnly = new RegExp(`^${label.replace('(?:', '((?:').replace(/\\\]$/, ')\\]')}`);
const labelAndAddress = new RegExp(
  String.raw`^(${label})\(((?:[^()\n]|\([^()\n]{0,200}\)){1,${maxAddress}})\)`,
);
/** In tables a backslash is before the bar. */
const wikiLink = /^(!?)\[\[([^[\]\n|^]{1,300}?)(?:\\?\|([^[\]\n]{0,300}))?\]\](?!\()/;

const fileName =
  /\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?|pdf|md|html?|txt|rtf|docx?|odt|xlsx?|ods|csv|pptx?|epub|mp[34]|m4a|ogg|wav|webm|mov|zip)([?#].*)?$/i;
const imageName = /\.(png|jpe?g|gif|webp|avif|svg|bmp)$/i;
const webAddress = /^(https?:\/\/|mailto:|www\.)/i;
