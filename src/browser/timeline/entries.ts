import type { DocumentPreview } from '../../search/documents.ts';
import { element } from '../element.ts';
import { textLanguage } from '../text-language.ts';

/** A link to an item, by its title. */
export function itemLink({ id, title, language }: DocumentPreview): HTMLAnchorElement {
  return element('a', { href: `items/${id}.html`, ...textLanguage(language) }, title);
}

/** When, and where from. Each is a text of its own: in an entry that runs from right to left, a date is not turned round. */
export function whenLine({ date, source }: DocumentPreview): HTMLParagraphElement {
  return element(
    'p',
    { className: 'items-when' },
    element('bdi', {}, date),
    ...(source === '' ? [] : [' · ', element('bdi', {}, source)]),
  );
}

/** An entry of a list of items. */
export function itemEntry(preview: DocumentPreview): HTMLLIElement {
  const { dir } = textLanguage(preview.language);
  return element(
    'li',
    { ...(dir && { dir }) },
    whenLine(preview),
    element('h3', { className: 'items-title' }, itemLink(preview)),
  );
}
