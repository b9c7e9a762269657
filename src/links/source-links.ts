import type { ItemFile } from '../read/item-file.ts';
import { isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import type { Source } from '../records/source.ts';

/** The address of an original, and the items that name it. */
export interface SourceLink {
  /** As a browser asks for it: without the part behind `#`. */
  readonly url: string;
  readonly places: readonly SourcePlace[];
}

export interface SourcePlace {
  /** Path in the content folder. */
  readonly file: string;
  readonly title: string;
  /** As the item has it. */
  readonly written: string;
  /** Address of the archived copy, where the item has one. */
  readonly archived?: string;
  /** About when a copy would have been made: a year, or a day. */
  readonly near?: string;
}

/** The addresses of all originals, in the order of the files. Withdrawn items show none. */
export function sourceLinks(files: readonly ItemFile[]): readonly SourceLink[] {
  const links = new Map<string, SourceLink & { readonly places: SourcePlace[] }>();
  for (const { item } of files) {
    if (item === undefined || item.status === 'withdrawn') continue;
    for (const source of [item.source, ...(item.otherSources ?? [])]) {
      if (source.url === undefined) continue;
      const url = addressOf(source.url);
      const place = placeOf(item, source, source.url);
      const known = links.get(url);
      if (known === undefined) links.set(url, { url, places: [place] });
      else known.places.push(place);
    }
  }
  return [...links.values()];
}

function addressOf(written: string): string {
  const url = new URL(written);
  url.hash = '';
  return url.href;
}

function placeOf(
  { file, title, date }: Pick<Item, 'file' | 'title' | 'date'>,
  { archived, retrieved, published }: Source,
  written: string,
): SourcePlace {
  const known = published ?? (isKnown(date) ? date : undefined);
  const near =
    retrieved ?? (known?.earliest === known?.latest ? known?.earliest : known?.earliest.slice(0, 4));
  return {
    file,
    title,
    written,
    ...(archived !== undefined && { archived }),
    ...(near !== undefined && { near }),
  };
}
