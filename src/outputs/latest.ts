import { messagesOf } from '../messages/messages-of.ts';
import { listEntries } from '../pages/links.ts';
import { fragmentsFolder } from './fragments.ts';
import type { Output } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { textOutput } from './text-output.ts';

/** How many items another site may list without asking for more. */
const maxItems = 50;

export const latestFile = `${fragmentsFolder}/latest.json`;

/** An item for the templates of another site. */
export interface LatestItem {
  /** From the root of the archive: `items/port-strike.html`. */
  readonly path: string;
  readonly title: string;
  /** As it is shown: `about 18 December 2024`. */
  readonly date: string;
  /** For `<time datetime>`, where HTML has a value for the date. */
  readonly datetime?: string;
  readonly summary: string;
  readonly source?: string;
  /** BCP 47. */
  readonly language: string;
}

/** The newest items, for the site that the archive is a part of. */
export function latestOutput({
  archive,
  source,
  site,
}: Pick<SiteInputs, 'archive' | 'source' | 'site'>): Output {
  return textOutput(() => {
    if (!site.isEmbedded) return [];
    const entries = listEntries(archive.items.slice(0, maxItems), { archive, source }).evaluate(
      messagesOf(site),
    );
    const items = entries.map(
      ({ path, title, date, summary, source, language = site.language }): LatestItem => ({
        path,
        title,
        date: date.text,
        ...(date.datetime !== undefined && { datetime: date.datetime }),
        summary,
        ...(source !== undefined && { source }),
        language,
      }),
    );
    return [{ path: latestFile, text: `${JSON.stringify(items)}\n` }];
  });
}
