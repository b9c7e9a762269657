import { withoutControls } from '../records/controls.ts';

/**
 * Character references of HTML in Markdown, `&eacute;` or `&mdash;`, as the characters they name: those of Latin-1
 * and of typography (HTML 4, sections 24.2 and 24.4), and numbers. Any other stays as it is written, and control
 * characters, which marked makes of numbers too, become spaces.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return withoutControls(text);
  const decoded = text.replace(reference, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
    return isCharacter(code) ? String.fromCodePoint(code) : '\ufffd';
  });
  return withoutControls(decoded);
}

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));/g;

/** Neither half of a surrogate pair, nor beyond Unicode. */
function isCharacter(code: number): boolean {
  return code > 0 && (code < 0xd800 || code > 0xdfff) && code <= 0x10ffff;
}

/** From U+00A0 on, in order. */
const latin1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const others = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  dagger: '†',
  bull: '•',
  hellip: '…',
  permil: '‰',
  prime: '′',
  lsaquo: '‹',
  rsaquo: '›',
  euro: '€',
  trade: '™',
  rarr: '→',
  larr: '←',
  minus: '−',
};

const named: ReadonlyMap<string, string> = new Map([
  ...latin1.split(/\s+/).map((name, place): [string, string] => [name, String.fromCodePoint(0xa0 + place)]),
  ...Object.entries(others),
]);
