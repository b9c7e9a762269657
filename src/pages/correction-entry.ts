import { absoluteUrl } from '../html/paths.ts';
import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { isDay } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import type { NumberedCorrection } from './corrections.ts';
import { dateView } from './date-view.ts';
import type { FeedEntry, FeedSite, PlannedEntry } from './feed.ts';
import { entryHtml, paragraph } from './feed-html.ts';
import { Lazy } from './lazy.ts';
import { itemPath } from './links.ts';

/**
 * The entry of a correction, which leads to its place on the page of the item.
 *
 * @param itemId of the item in feeds
 */
export function correctionEntry(
  correction: NumberedCorrection,
  { id, title, language }: Item,
  itemId: string,
  site: FeedSite,
): PlannedEntry {
  const day = correction.date.earliest;
  const item = { path: itemPath(id), title: typographicText(title, language) };
  return {
    day,
    updated: day,
    entry: Lazy.of({ site, id: `${itemId}#${correction.id}`, item, correction }, correctionView),
  };
}

interface CorrectionInputs {
  readonly site: FeedSite;
  readonly id: string;
  readonly item: { readonly path: string; readonly title: string };
  readonly correction: NumberedCorrection;
}

function correctionView({ site, id, item, correction }: CorrectionInputs, messages: Messages): FeedEntry {
  const { date } = correction;
  const text = typographicText(correction.text, site.language);
  return {
    id,
    url: `${absoluteUrl(item.path, site.url)}#${correction.id}`,
    title: item.title,
    language: site.language,
    published: isDay(date.edtf) ? date.edtf : undefined,
    corrected: undefined,
    updated: date.earliest,
    authors: [],
    tags: [],
    originals: [],
    rights: undefined,
    summary: text,
    html: entryHtml([dateView(date, messages).text], paragraph(text), site.language, messages),
  };
}
