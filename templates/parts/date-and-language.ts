import { type Html, html } from '../../src/html/html.ts';
import { hasRightToLeft } from '../../src/html/isolate.ts';
import { languageAttributes } from '../../src/html/language.ts';
import type { DateView, PageLink, Site } from '../../src/pages/page-model.ts';

/**
 * A date as the record states it, whose numbers keep their places in any text. Imprecise dates have no valid `datetime`,
 * so they get no `<time>` element.
 */
export function dateHtml({ text, datetime }: DateView): Html {
  return datetime === undefined
    ? html`<bdi>${text}</bdi>`
    : html`<time datetime="${datetime}">${text}</time>`;
}

/** ` lang="ar" dir="rtl"`, for a text of the archive. */
export function textAttributes({ language: siteLanguage }: Site, language = siteLanguage): Html {
  const { lang, dir } = languageAttributes(language, siteLanguage);
  return html`${lang !== undefined && html` lang="${lang}"`}${dir !== undefined && html` dir="${dir}"`}`;
}

/** ` dir="rtl"`, for an element with a text of the archive and words of the interface. */
export function directionAttribute({ language: siteLanguage }: Site, language = siteLanguage): Html {
  const { dir } = languageAttributes(language, siteLanguage);
  return html`${dir !== undefined && html` dir="${dir}"`}`;
}

/** A text of the archive within a sentence of the interface, whose order it does not change. */
export function textSpan(text: string, site: Site): Html {
  const attributes = textAttributes(site);
  return attributes.text === '' && !hasRightToLeft(text)
    ? html`${text}`
    : html`<bdi${attributes}>${text}</bdi>`;
}

/** The attributes of the name of a link. */
export function nameAttributes({ inSiteLanguage }: PageLink, site: Site): Html | undefined {
  return inSiteLanguage && textAttributes(site);
}
