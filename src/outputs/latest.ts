import { messagesOf } from '../messages/messages-of.ts';
import { listEntries } from '../pages/links.ts';
import { fragmentsFolder } from './fragments.ts';
import type { LatestItem } from './latest-item.ts';
import type { Output } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { textOutput } from './text-output.ts';

/** How many items another site may list without asking for more. */
const maxItems = 50;

export const latestFile = `${fragmentsFolder}/latest.json`;

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
