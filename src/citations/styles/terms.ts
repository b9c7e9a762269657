import { type InterfaceLanguage, writtenIn } from '../../html/language.ts';

/** The words and marks of a language that a style adds to what it cites. Other things of a style are in no language. */
export interface CitationTerms {
  readonly language: InterfaceLanguage;
  /** BCP 47, of dates. */
  readonly locale: string;
  /** No date. */
  readonly noDate: string;
  /** Before a date that is not certain. */
  readonly about: string;
  readonly and: string;
  readonly andOthers: string;
  /** Before the day on which a text without a date was seen; `{address}` is there only in `retrieved`. */
  readonly accessed: string;
  readonly retrieved: string;
  readonly page: string;
  readonly pages: string;
  /** From spring to winter. */
  readonly seasons: readonly [string, string, string, string];
  /** Of a title, and those within it. */
  readonly marks: readonly [open: string, close: string, innerOpen: string, innerClose: string];
}

const tables: Readonly<Record<InterfaceLanguage, Omit<CitationTerms, 'language' | 'locale'>>> = {
  en: {
    noDate: 'n.d.',
    about: 'ca.',
    and: 'and',
    andOthers: 'et al.',
    accessed: 'Accessed {date}',
    retrieved: 'Retrieved {date}, from {address}',
    page: 'p. {page}',
    pages: 'pp. {page}',
    seasons: ['Spring', 'Summer', 'Autumn', 'Winter'],
    marks: ['“', '”', '‘', '’'],
  },
  de: {
    noDate: 'o. D.',
    about: 'ca.',
    and: 'und',
    andOthers: 'u. a.',
    accessed: 'Abgerufen am {date}',
    retrieved: 'Abgerufen am {date} von {address}',
    page: 'S. {page}',
    pages: 'S. {page}',
    seasons: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
    marks: ['„', '“', '‚', '‘'],
  },
  fr: {
    noDate: 's. d.',
    about: 'vers',
    and: 'et',
    andOthers: 'et al.',
    accessed: 'Consulté le {date}',
    retrieved: 'Consulté le {date} à l’adresse {address}',
    page: 'p. {page}',
    pages: 'p. {page}',
    seasons: ['printemps', 'été', 'automne', 'hiver'],
    marks: ['«\u202f', '\u202f»', '“', '”'],
  },
  es: {
    noDate: 's. f.',
    about: 'ca.',
    and: 'y',
    andOthers: 'et al.',
    accessed: 'Consultado el {date}',
    retrieved: 'Recuperado el {date} de {address}',
    page: 'p. {page}',
    pages: 'pp. {page}',
    seasons: ['primavera', 'verano', 'otoño', 'invierno'],
    marks: ['«', '»', '“', '”'],
  },
  uk: {
    noDate: 'б. д.',
    about: 'бл.',
    and: 'та',
    andOthers: 'та ін.',
    accessed: 'Дата звернення: {date}',
    retrieved: 'Дата звернення: {date}, {address}',
    page: 'с. {page}',
    pages: 'с. {page}',
    seasons: ['весна', 'літо', 'осінь', 'зима'],
    marks: ['«', '»', '„', '“'],
  },
  ar: {
    noDate: 'د.ت.',
    about: 'نحو',
    and: 'و',
    andOthers: 'وآخرون',
    accessed: 'اطُّلع عليه في {date}',
    retrieved: 'استُرجع في {date} من {address}',
    page: 'ص {page}',
    pages: 'ص {page}',
    seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
    marks: ['«', '»', '”', '“'],
  },
};

/**
 * The terms of the language of an archive's interface. The styles are American, so English dates are, too.
 *
 * @param language BCP 47, of the words of the pages
 * @param locale BCP 47, of their dates
 */
export function citationTerms({ language, locale }: { language: string; locale: string }): CitationTerms {
  const written = writtenIn(language) ?? 'en';
  return { language: written, locale: written === 'en' ? 'en-US' : locale, ...tables[written] };
}
