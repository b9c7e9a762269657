import { type Html, html } from '../../src/html/html.ts';
import type { DateView } from '../../src/pages/page.ts';

/** A date as the record states it; imprecise ones have no form that a machine would read rightly. */
export function dateHtml({ text, datetime }: DateView): Html {
  return datetime === undefined ? html`${text}` : html`<time datetime="${datetime}">${text}</time>`;
}

/** `lang="uk"`, for text in another language than the site's. */
export function langAttribute(language: string | undefined): Html | undefined {
  return language === undefined ? undefined : html` lang="${language}"`;
}
