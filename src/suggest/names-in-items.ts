import { decodeText } from '../read/decode.ts';
import type { ContentFolder } from '../read/folder.ts';
import { hasFrontMatter, splitFrontMatter } from '../read/front-matter.ts';
import { maxItemSize } from '../read/source-files.ts';
import { isMistake, ProblemCollector } from '../records/problem.ts';
import type { Language } from '../search/words/language.ts';
import { type NamedEntry, type NameKind, nameFinder } from './names.ts';
import type { TaggedItem } from './read-archive.ts';

/** A name of an entry that the file of an item has, in its title or its text. */
export interface NameInItem {
  readonly id: string;
  /** As written. */
  readonly text: string;
  /** Of the file. */
  readonly line: number;
}

/** The entries that an item names. */
export interface NamesInItem {
  readonly topics: readonly NameInItem[];
  readonly actors: readonly NameInItem[];
}

/** Reads the files of items and finds the names in them, each where it is first. */
export function namesInItems(
  topics: readonly NamedEntry[],
  actors: readonly NamedEntry[],
  disk: ContentFolder,
  languageOf: (tag: string) => Language,
): (item: TaggedItem) => NamesInItem {
  const finders = { topics: findersOf(topics, 'common'), actors: findersOf(actors, 'proper') };
  return (tagged) => {
    const located = textOf(tagged, disk);
    const language = languageOf(tagged.language);
    const find = (kind: keyof typeof finders): readonly NameInItem[] =>
      finders[kind](language)(located.text).map(({ id, text, start }) => ({
        id,
        text,
        line: located.lineAt(start),
      }));
    return { topics: find('topics'), actors: find('actors') };
  };
}

function findersOf(
  entries: readonly NamedEntry[],
  kind: NameKind,
): (language: Language) => ReturnType<typeof nameFinder> {
  const finders = new Map<Language, ReturnType<typeof nameFinder>>();
  return (language) => {
    let finder = finders.get(language);
    if (finder === undefined) {
      finder = nameFinder(entries, kind, language);
      finders.set(language, finder);
    }
    return finder;
  };
}

interface LocatedTexts {
  /** The title, an empty line, and the text as it is written. */
  readonly text: string;
  /** The line of the file at an offset. */
  readonly lineAt: (offset: number) => number;
}

function textOf({ item }: TaggedItem, disk: ContentFolder): LocatedTexts {
  const bytes = disk.read(item.file, maxItemSize);
  const file = isMistake(bytes) ? '' : (decodeText(bytes, new ProblemCollector('')) ?? '');
  const split = hasFrontMatter(file) ? splitFrontMatter(file, new ProblemCollector('')) : undefined;
  const body = split?.body ?? file;
  const bodyLine = split?.bodyLine ?? 1;
  const titleLine =
    1 +
    Math.max(
      0,
      file.split('\n', 100).findIndex((line) => line.includes(item.title)),
    );
  const start = item.title.length + 2;
  return {
    text: `${item.title}\n\n${withoutAddresses(body)}`,
    lineAt: (offset) =>
      offset < start ? titleLine : bodyLine + (body.slice(0, offset - start).match(/\n/g)?.length ?? 0),
  };
}

/** Addresses and markup name nobody. What is in their place is as long. */
function withoutAddresses(markdown: string): string {
  return markdown.replace(/(?<=\])\([^()\s]*(?:\s[^()]*)?\)|<[^<>\n]*>|\bhttps?:\/\/\S+/g, (found) =>
    found.replace(/[^\n]/g, ' '),
  );
}
