import { divideByEmbargo } from '../read/embargo.ts';
import { type FileReader, uncachedReader } from '../read/file-reader.ts';
import type { ContentFolder } from '../read/folder.ts';
import type { ForeignReading } from '../read/foreign/item.ts';
import { type ItemFile, readItemFile, type UnlinkedItem } from '../read/item-file.ts';
import { withUnlistedTags } from '../read/link-archive.ts';
import { nameInTag } from '../read/open-vocabulary.ts';
import { SourceFiles } from '../read/source-files.ts';
import type { Actor } from '../records/actor.ts';
import type { Entry } from '../records/entry.ts';
import type { Problem } from '../records/problem.ts';
import type { ReadRules } from '../records/read-rules.ts';
import type { Topic } from '../records/topic.ts';
import type { LocatedText } from '../records/yaml-node.ts';
import type { Language } from '../search/words/language.ts';
import { languages } from './languages.ts';
import { markedIn, markStart } from './marks.ts';
import { TermVectorMaker, type TermVectors } from './term-vectors.ts';

/** What proposing tags needs of an archive. */
export interface TaggedArchive {
  /** Those that can be read and are not withdrawn. */
  readonly items: readonly TaggedItem[];
  readonly topics: Vocabulary<Topic>;
  readonly actors: Vocabulary<Actor>;
  /** A row for each item. Of terms, only those count that items with tags have. */
  readonly vectors: TermVectors;
  readonly languageOf: (tag: string) => Language;
  /** How items are read, where another program wrote them. */
  readonly rules: ReadRules | undefined;
  /** How many files could not be read as items. */
  readonly unread: number;
}

/** The topics, or the actors, that may be proposed. */
export interface Vocabulary<T extends Entry = Entry> {
  readonly entries: readonly T[];
  /** Ids of those that the file lists. */
  readonly listed: ReadonlySet<string>;
}

export interface TaggedItem {
  readonly item: UnlinkedItem;
  /** BCP 47. */
  readonly language: string;
  readonly topics: ItemTags;
  readonly actors: ItemTags;
}

export interface ItemTags {
  /** Whether it has any, known or not. */
  readonly hasAny: boolean;
  /** Ids. */
  readonly all: readonly string[];
  /** Ids of those that an archivist gave it: they are not marked as proposed. */
  readonly own: readonly string[];
}

/**
 * Reads an archive, and counts the words of its items as it reads them.
 *
 * @param asOf the day as of which embargoes are judged: nothing is learned from what is held back, nor proposed for it
 * @returns the problems, where `site.yml` or a file of topics or actors is broken
 */
export async function readTaggedArchive(
  disk: ContentFolder,
  asOf?: string,
  onProgress?: (read: number, total: number) => void,
): Promise<TaggedArchive | readonly Problem[]> {
  const languageOf = languages();
  const reader = new CountingReader(languageOf);
  const files = new SourceFiles(disk, reader);
  const settings = files.readSettings();
  const [topics, actors] = [files.readTopics(), files.readActors()];
  if (settings === undefined || topics.register === undefined || actors.register === undefined) {
    return files.problems.filter(({ severity }) => severity === 'error');
  }
  reader.siteLanguage = settings.language;
  const all = await files.readItems(onProgress, settings.read);
  const { items } = divideByEmbargo(all, asOf ?? settings.asOf);
  const { vocabulary } = settings;
  const open = withUnlistedTags({ topics, actors, items, vocabulary });
  const found = items.items.flatMap(({ path, item }) => {
    const row = reader.rows.get(path);
    return item === undefined || row === undefined || item.status === 'withdrawn' ? [] : [{ item, row }];
  });
  const tagged = found.map(({ item }): TaggedItem => {
    const marks = reader.marks.get(item.file);
    return {
      item,
      language: item.language ?? settings.language,
      topics: tagsOf(item.topics, (tag) => open.topics.register?.tags.find(tag), marks),
      actors: tagsOf(item.actors, (tag) => open.actors.register?.tags.find(tag), marks),
    };
  });
  const rows = found.map(({ row }) => row);
  return {
    items: tagged,
    topics: vocabularyOf(open.topics.register?.entries ?? [], topics.register.entries),
    actors: vocabularyOf(open.actors.register?.entries ?? [], actors.register.entries),
    vectors: reader.maker.vectors(rows, (index) => {
      const { topics, actors } = tagged[index] ?? noTags;
      return topics.own.length + actors.own.length > 0;
    }),
    languageOf,
    rules: settings.read,
    unread: items.items.length - items.items.filter(({ item }) => item !== undefined).length,
  };
}

const noTags = { topics: { own: [] }, actors: { own: [] } };

function vocabularyOf<T extends Entry>(entries: readonly T[], listed: readonly T[]): Vocabulary<T> {
  return { entries, listed: new Set(listed.map(({ id }) => id)) };
}

/** Texts of marked tags, by the line that they are on. */
type Marks = ReadonlyMap<number, readonly string[]>;

function tagsOf(
  tags: readonly LocatedText[],
  find: (tag: string) => string | undefined,
  marks: Marks | undefined,
): ItemTags {
  const idOf = ({ text }: LocatedText) => find(text) ?? find(nameInTag(text));
  const isMarked = ({ text, line }: LocatedText) => {
    const marked = marks?.get(line);
    return marked !== undefined && (marked.includes(text) || marked.includes(nameInTag(text)));
  };
  const ids = (some: readonly LocatedText[]) => [...new Set(some.flatMap((tag) => idOf(tag) ?? []))];
  return {
    hasAny: tags.length > 0,
    all: ids(tags),
    own: ids(marks === undefined ? tags : tags.filter((tag) => !isMarked(tag))),
  };
}

/** Reads items, and counts their words while their texts are at hand. */
class CountingReader implements FileReader {
  readonly maker: TermVectorMaker;
  /** The row of each item by path. */
  readonly rows = new Map<string, number>();
  /** By path, for the few items that have any. */
  readonly marks = new Map<string, Marks>();
  siteLanguage = '';
  readonly checkPicture = uncachedReader.checkPicture;
  readonly readYaml = uncachedReader.readYaml;
  /** What PDFs and scans say is not looked at. */
  readonly inspectPdf = () => undefined;
  readonly checkTranscript = () => undefined;

  constructor(languageOf: (tag: string) => Language) {
    this.maker = new TermVectorMaker(languageOf);
  }

  readItem(
    path: string,
    readBytes: () => Uint8Array | undefined,
    reading?: ForeignReading,
  ): ItemFile | undefined {
    const bytes = readBytes();
    if (bytes === undefined) return undefined;
    const { file, body } = readItemFile(path, bytes, reading);
    // Items of another program are read twice; what their dates and links mean is known the second time.
    const isFirst = reading !== undefined && reading.conventions === undefined;
    if (isFirst || file.item === undefined) return file;
    this.rows.set(path, this.rows.size);
    const { title, language = this.siteLanguage } = file.item;
    this.maker.add({ title, body: body.text, language });
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (text.includes(markStart)) this.marks.set(path, marksIn(text.toString('utf8')));
    return file;
  }
}

function marksIn(text: string): Marks {
  const lines = text.split('\n').map((line, index) => [index + 1, markedIn(line)] as const);
  return new Map(lines.filter(([, marked]) => marked.length > 0));
}
