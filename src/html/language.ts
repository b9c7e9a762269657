/** Attributes of an element whose text is in another language or direction than its page. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: Direction;
}

export type Direction = 'ltr' | 'rtl';

/** The languages that the interface is written in. Their words are in `src/messages/`. */
export const interfaceLanguages = ['ar', 'de', 'en', 'es', 'fr', 'uk'] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** The language of the interface's words: the site's, if they are written in a kind of it, and else English. */
export function interfaceLanguage(siteLanguage: string): string {
  return writtenIn(siteLanguage) === undefined ? 'en' : siteLanguage;
}

/** The language of the interface that a tag is a kind of: `fr` of `fr-CA`. */
export function writtenIn(tag: string): InterfaceLanguage | undefined {
  let written = known.get(tag);
  if (written === undefined) {
    const [base] = tag.toLowerCase().split('-', 1);
    written = { language: interfaceLanguages.find((language) => language === base) };
    known.set(tag, written);
  }
  return written.language;
}

/** By tag, of which an archive has few and each page asks for many times. */
const known = new Map<string, { readonly language: InterfaceLanguage | undefined }>();

/**
 * What a text in a language states on a page of the site: its language, where it is not the interface's, and its
 * direction, where it is not the page's. Where English words stand on a page that runs from right to left, every text
 * states both, which tells it from the words.
 */
export function languageAttributes(language: string, siteLanguage: string): LanguageAttributes {
  const dir = directionOf(language);
  const words = interfaceLanguage(siteLanguage);
  const direction = directionOf(siteLanguage);
  if (direction !== directionOf(words)) return { lang: language, dir };
  return { ...(language !== words && { lang: language }), ...(dir !== direction && { dir }) };
}

/** The direction of the script in which a language is written, which its tag (BCP 47) names or implies. */
export function directionOf(tag: string): Direction {
  let direction = directions.get(tag);
  if (direction === undefined) {
    // Without variants, of which `Intl.Locale` refuses some combinations.
    const [base = 'en'] = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?=$|-)/i.exec(tag) ?? [];
    const { script = '' } = new Intl.Locale(base).maximize();
    direction = rightToLeft.has(script) ? 'rtl' : 'ltr';
    directions.set(tag, direction);
  }
  return direction;
}

const directions = new Map<string, Direction>();

/** The scripts (ISO 15924) that Unicode orders from right to left. */
const rightToLeft: ReadonlySet<string> = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo ' +
    'Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Syre Syrj Syrn Thaa Todr Yezi'
  ).split(' '),
);
