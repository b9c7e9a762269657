import type { LanguageAttributes } from '../html/language.ts';
import { requiredElement } from './element.ts';
import { messages } from './messages.ts';

/** The site's language, BCP 47, which the template states. The page itself is in the language of the interface. */
export const siteLanguage =
  requiredElement('[data-search-language]', HTMLElement).dataset['searchLanguage'] ?? 'en';

/**
 * The properties of an element with a text in the site's language, such as the name of a topic. They are those of
 * `languageAttributes`, without its list of scripts: the page has the direction of this language.
 */
export function siteText(): LanguageAttributes {
  if (siteLanguage === messages.language) return {};
  return { lang: siteLanguage, ...(document.documentElement.dir === 'rtl' && { dir: 'rtl' }) };
}
