/** Combining marks, by the command of LaTeX. */
const accents: Readonly<Record<string, string>> = {
  ...{
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '"': '\u0308',
    '=': '\u0304',
    '.': '\u0307',
  },
  ...{
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    c: '\u0327',
    d: '\u0323',
    b: '\u0331',
    k: '\u0328',
    r: '\u030a',
  },
};

const characters: Readonly<Record<string, string>> = {
  ...{
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    o: 'ø',
    O: 'Ø',
    aa: 'å',
    AA: 'Å',
    l: 'ł',
    L: 'Ł',
    i: 'ı',
    j: 'ȷ',
  },
  ...{
    textendash: '–',
    textemdash: '—',
    ldots: '…',
    dots: '…',
    textellipsis: '…',
    S: '§',
    pounds: '£',
    euro: '€',
  },
  ...{ textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”' },
  ...{ textasciicircum: '^', textunderscore: '_', texteuro: '€' },
  // Stand-ins of private use, until what LaTeX means by these signs has been read.
  ...{ textbackslash: '\ue000', textasciitilde: '\ue001', textbraceleft: '\ue002', textbraceright: '\ue003' },
};

const signs: Readonly<Record<string, string>> = {
  '\ue000': '\\',
  '\ue001': '~',
  '\ue002': '{',
  '\ue003': '}',
};

/** A text of BibTeX as plain text. Commands that it does not know stay. */
export function latexText(text: string): string {
  return text
    .replace(/\\(?:emph|textit|textbf|textsc|textrm|enquote|url)(?=\s*\{)/g, '')
    .replace(/\\(["'`^~=.])\s*(?:\{\s*\\?([a-zA-Z])\s*\}|\\?([a-zA-Z]))/g, accented)
    .replace(/\\([uvHcdbkr])(?:\s*\{\s*\\?([a-zA-Z])\s*\}|\s+\\?([a-zA-Z]))/g, accented)
    .replace(
      /\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/g,
      (command, name: string) => (Object.hasOwn(characters, name) ? characters[name] : undefined) ?? command,
    )
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\([&%_$#{}])/g, '$1')
    .replace(/[\ue000-\ue003]/g, (sign) => signs[sign] ?? sign)
    .normalize('NFC');
}

function accented(
  _: string,
  command: string,
  inBraces: string | undefined,
  bare: string | undefined,
): string {
  return (inBraces ?? bare ?? '') + (accents[command] ?? '');
}
