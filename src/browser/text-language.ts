import { type LanguageAttributes, languageAttributes } from '../html/language.ts';
import { requiredElement } from './element.ts';

/** The site's language, BCP 47, which the template states. The page itself is in the language of the interface. */
const siteLanguage = requiredElement('[data-search-language]', HTMLElement).dataset['searchLanguage'] ?? 'en';

/** The properties of an element with a text of the archive: in the site's language, where it names no other. */
export function textLanguage(language = siteLanguage): LanguageAttributes {
  return languageAttributes(language, siteLanguage);
}
