import { type Html, html } from '../../src/html/html.ts';
import type { DateView } from '../../src/pages/page-model.ts';

/** A date as the record states it. Imprecise dates have no valid `datetime`, so they get no `<time>` element. */
export function dateHtml({ text, datetime }: DateView): Html {
  return datetime === undefined ? html`${text}` : html`<time datetime="${datetime}">${text}</time>`;
}

/** `lang="uk"`, for text that is not in the site's language. */
export function langAttribute(language: string | undefined): Html | undefined {
  return language === undefined ? undefined : html` lang="${language}"`;
}
