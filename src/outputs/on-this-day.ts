import { itemsByDayOfYear } from '../archive/day-of-year.ts';
import { languageAttributes } from '../html/language.ts';
import { typographicText } from '../html/typography.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { dateView } from '../pages/date-view.ts';
import { itemPath } from '../pages/links.ts';
import { searchFile } from '../search/files/search-file.ts';
import type { Output } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { textOutput } from './text-output.ts';

/** The newest items of a day of the year; the front page shows the first few. */
const itemsOfDay = 6;

/**
 * The items of each day of the year, `on-this-day/11-26.js`, of which the front page loads the reader's. Each is a list
 * of `OnThisDayEntry`.
 */
export function onThisDayOutput({ archive }: Pick<SiteInputs, 'archive'>): Output {
  const siteLanguage = archive.settings.language;
  const messages = messagesOf(archive.settings);
  return textOutput(() =>
    [...itemsByDayOfYear(archive.items)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, items]) =>
        searchFile(`on-this-day/${day}.js`, () =>
          JSON.stringify(
            items
              .slice(0, itemsOfDay)
              .map(({ id, title, date, language }) => [
                itemPath(id),
                typographicText(title, language),
                dateView(date, messages).text,
                languageAttributes(language, siteLanguage),
              ]),
          ),
        ),
      ),
  );
}
