import { type LanguageAttributes, languageAttributes } from '../html/language.ts';
import { siteLanguage } from './site-language.ts';

/** The properties of an element with a text of the archive: in the site's language, where it names no other, BCP 47. */
export function textLanguage(language = siteLanguage): LanguageAttributes {
  return languageAttributes(language, siteLanguage);
}
