import { languageName } from '../messages/language-name.ts';
import type { Messages } from '../messages/messages.ts';
import { periodName } from '../messages/period-name.ts';
import type { Source } from '../records/source.ts';
import { dateView } from './date-view.ts';
import { sourcePath } from './links.ts';
import type { SourceView } from './page-model.ts';
import { rightsName } from './rights.ts';

/** A source with its dates and its language in words, and the page of its publisher. */
export function sourceView(source: Source, messages: Messages): SourceView {
  const { name, authors = [], published, retrieved, language, archived, url, rights, ...rest } = source;
  const rightsText = rights === undefined ? undefined : rightsName(rights, messages);
  const archivedOn = archived === undefined ? undefined : (dayOfCopy(archived) ?? retrieved);
  return {
    ...rest,
    ...(name !== undefined && { name, publisherPath: sourcePath(name) }),
    authors,
    ...(published && { published: dateView(published, messages) }),
    ...(language !== undefined && { language: languageName(language, messages) }),
    ...(url !== undefined && { url }),
    ...(retrieved !== undefined && { retrieved: periodName(retrieved, messages) }),
    ...(archived !== undefined && { archived }),
    ...(archivedOn !== undefined && {
      archivedOn: { text: periodName(archivedOn, messages), datetime: archivedOn },
    }),
    ...(rights !== undefined && { rights }),
    ...(rightsText !== undefined && { rightsName: rightsText }),
  };
}

/** The day in the address of a copy of the Wayback Machine and of other archives that follow it: `/web/20250103120000/`. */
function dayOfCopy(url: string): string | undefined {
  const [, year, month, day] = /\/(\d{4})(\d{2})(\d{2})\d{0,6}(?:[a-z]{2}_)?\//.exec(url) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}
