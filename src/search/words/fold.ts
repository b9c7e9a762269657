import { apostropheLetters, apostrophes } from './apostrophes.ts';
import { withoutInvisible } from './invisible.ts';

/**
 * Normalizes a word for comparison: lower case, without diacritics or inner punctuation. `Zürich’s` gives `zurich`,
 * `U.S.` gives `us`, `1,000` gives `1000`.
 *
 * Diacritics are removed where readers omit them when typing: in Latin, Greek, Hebrew and Arabic script, and stress
 * marks in Cyrillic. In other scripts a mark makes another letter (`й` is not `и`, `が` is not `か`, and an Indic
 * vowel sign is half a syllable), so it stays.
 */
export function fold(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  if (ascii.test(word)) return withoutSigns(word).toLowerCase().replace(notOfAsciiWords, '');
  return withoutSigns(withoutInvisible(word).replace(raised, ''))
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(marked, '$1')
    .normalize('NFC')
    .replace(stressed, '$1')
    .replace(special, (letter) => specialLetters[letter] ?? letter)
    .replace(otherDigits, (digit) => `${digitValue(digit)}`)
    .replace(notOfWords, '');
}

function withoutSigns(word: string): string {
  const name = word.replace(possessive, '').replace(apostrophe, '');
  return /\p{N}/u.test(name) ? name.replace(/(\d),(?=\d{3}(?!\d))/g, '$1') : name.replaceAll('.', '');
}

const possessive = new RegExp(`[${apostrophes}][sS]$`, 'u');
const apostrophe = new RegExp(`[${apostrophes}${apostropheLetters}&]`, 'gu');
const plain = /^[A-Za-z0-9]*$/;
const ascii = /^[\0-\x7f]*$/;
/** Raised digits and fractions, which would become digits of the number before them. */
const raised = /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u00bc-\u00be\u2150-\u215f\u2189]/g;
const marked = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu;
const stressed = /(\p{Script=Cyrillic})[\u0300\u0301]+/gu;
const notOfAsciiWords = /[^A-Za-z0-9.,]/g;
const notOfWords = /[^\p{L}\p{M}\p{N}.,]|\u0640/gu;

/** Letters that Unicode does not decompose and that readers type differently. */
const specialLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  // Arabic letters as Persian, Urdu and Egyptian writers type them, and what few type.
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ة: 'ه',
  ٱ: 'ا',
  ё: 'е',
  ѐ: 'е',
  ѝ: 'и',
};
const special = new RegExp(`[${Object.keys(specialLetters).join('')}]`, 'g');

/** Arabic, Persian, Devanagari and Bengali digits. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  return code - (code < 0x6f0 ? 0x660 : code < 0x966 ? 0x6f0 : code < 0x9e6 ? 0x966 : 0x9e6);
}
