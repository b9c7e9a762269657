import type { DateParts } from './date-parts.ts';

/** Reads a folded text that names a decade, a century, a quarter or a half of a year; undefined if it is none. */
export function readWideDate(text: string): DateParts | undefined {
  for (const candidate of [text, text.replace(vague, '')]) {
    for (const [pattern, parts] of wide) {
      const match = pattern.exec(candidate);
      if (match !== null) return parts(match);
    }
  }
  return undefined;
}

const vague =
  /^(?:(?:early|mid|late|debut|milieu|fin|mi|anfang|mitte|ende|principios|inicios|mediados|finales|початок|початку|середина|кінець|the|les|los|las|l'|die|der|des|del?|dem|du|annees|anos|decada|decennie) ?-?)+ ?(?=[\dxivх])/;

const wide: readonly (readonly [RegExp, (match: RegExpExecArray) => DateParts])[] = [
  [
    /^(\d{3})0 ?-?(?:'?s|er(?:[ -]?jahren?)?|ern|ті|х|е)(?: (?:роки|років|роках|рр|годы|годов))?$/,
    ([, start]) => ({ year: `${start}X` }),
  ],
  [/^(?:annees|anos|decada de|decennie) (\d{3})0$/, ([, start]) => ({ year: `${start}X` })],
  [/^(\d{3})[xu?_-]$/, ([, start]) => ({ year: `${start}X` })],
  [/^(\d\d)(?:xx|uu|\?\?|__|--)$/, ([, start]) => ({ year: `${start}XX` })],
  [
    /^(\d{1,2}|[ivxіхv]+)(?:st|nd|rd|th|\.|e|eme|-?е|-?го)? ?(?:c|century|jahrhunderts?|jh|siecle|століття|ст|века?|в|siglo|secolo|seculo)\.?$/,
    ([, number = '']) => centuryOf(number),
  ],
  [/^(?:siglo|secolo|seculo) ([ivx]+)$/, ([, number = '']) => centuryOf(number)],
  [/^q([1-4])[ /,-]*(\d{4})$/, ([, quarter, year]) => ({ year, month: 32 + Number(quarter) })],
  [/^(\d{4})[ /,-]*q([1-4])$/, ([, year, quarter]) => ({ year, month: 32 + Number(quarter) })],
  [
    /^([1-4])(?:st|nd|rd|th|\.|er|e|eme|º|o|-и)? ?(?:quarter|quartal|trimestre|квартал)(?: of| de| du| des)?,? (\d{4})$/,
    ([, quarter, year]) => ({ year, month: 32 + Number(quarter) }),
  ],
  [
    /^(first|second|third|fourth) quarter(?: of)?,? (\d{4})$/,
    ([, word = '', year]) => ({ year, month: 33 + ordinals.indexOf(word) }),
  ],
  [
    /^(first|second) half(?: of)?,? (\d{4})$/,
    ([, word = '', year]) => ({ year, month: 40 + ordinals.indexOf(word) }),
  ],
];

const ordinals = ['first', 'second', 'third', 'fourth'];

/** The nineteenth century is `18XX`; a number of no century gives no year. */
function centuryOf(number: string): DateParts {
  const century = /\d/.test(number) ? Number(number) : romanNumber(number);
  return century >= 2 && century <= 21 ? { year: `${String(century - 1).padStart(2, '0')}XX` } : {};
}

/** Of the letters I, V and X, also of the Cyrillic ones that look alike. */
export function romanNumber(text: string): number {
  const digits = [...text].map((letter) => ({ i: 1, і: 1, v: 5, x: 10, х: 10 })[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
