/**
 * A word with the digraphs that stand for its umlauts where a keyboard has none: `Mueller`, `Koeln`, `Aarhus`; and, where
 * ayn or hamza show that it is transliterated Arabic, for a long a: `Sanaa`. Empty for a word without these, and in
 * languages in which umlauts are frequent and never written so.
 */
export function withDigraphs(word: string, code: string): string {
  if (!/[^\0-\x7f]/.test(word)) return '';
  const lower = word.normalize('NFC').toLowerCase();
  const changed = /[ʿʾ]/.test(lower)
    ? lower.replaceAll('ā', 'aa')
    : languagesWithout.has(code)
      ? lower
      : lower.replace(/[äöüåø]/g, (letter) => digraphs[letter] ?? letter);
  return changed === lower ? '' : changed;
}

const languagesWithout = new Set(['az', 'et', 'fi', 'fr', 'hu', 'sk', 'sv', 'tk', 'tr']);
const digraphs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
