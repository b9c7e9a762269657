import fc from 'fast-check';
import type { ArchiveOnDisk, EditableItem } from './archive-on-disk.ts';

/** Something that happens between two builds. `a` and `b` choose the item that it happens to and the new value. */
export interface Edit {
  readonly kind: EditKind;
  readonly a: number;
  readonly b: number;
}

/** Changes outside the content folder that the next build must notice. */
export interface Environment {
  /** Changes the program's version, as an edited template would. */
  changeProgram(): void;
  changeStyle(): void;
  /** Overwrites or deletes a file of the site. */
  damageOutput(a: number, b: number): void;
  /** Gives every content file a new modification time, as a fresh checkout does. */
  touchContent(): void;
  damageCache(a: number): void;
}

type ApplyEdit = (archive: ArchiveOnDisk, a: number, b: number, environment: Environment) => void;

/** The kinds of edit. An edit does nothing if the archive has nothing for it to change. */
const edits = {
  add: (archive, a, b) => {
    archive.items.set(`item-${a}`, newItem(archive, a, b));
  },
  addNewest: (archive, a, b) => {
    archive.items.set(`new-${a}`, { ...newItem(archive, a, b), date: `2031-01-${twoDigits(1 + (b % 28))}` });
  },
  editBody: editItem((item, a) => {
    item.body = bodyText(a);
  }),
  editTitle: editItem((item, a) => {
    item.title = `Title ${word(a)}`;
  }),
  editSource: editItem((item, a) => {
    item.source = a % 3 === 0 ? '' : `Paper ${word(a)}`;
  }),
  editSummary: editItem((item, a) => {
    item.summary = a % 3 === 0 ? '' : `Of ${word(a)}.`;
  }),
  editOwnFields: editItem((item, a) => {
    item.own = ownFields(a);
  }),
  relate: editItem((item, a, archive) => {
    item.other = a % 4 === 0 ? '' : idAt(archive, a);
  }),
  correct: editItem((item, a) => {
    const date = `20${twoDigits(10 + (a % 9))}`;
    item.corrections = a % 3 === 0 ? '' : `corrections: {date: ${date}, text: Of ${word(a)}.}\n`;
  }),
  embargo: editItem((item, a) => {
    item.embargo = a % 3 === 0 ? '' : `203${a % 3}-01-01`;
  }),
  addOnDay: editItem((item, a) => {
    item.added = a % 4 === 0 ? '' : `2025-01-${twoDigits(1 + (a % 28))}`;
  }),
  redate: editItem((item, a) => {
    item.date = date(a);
  }),
  retag: editItem((item, a, archive) => {
    item.topics = selectIds(archive.topics, a);
    item.actors = selectIds(archive.actors, a + 1);
  }),
  translate: editItem((item, a) => {
    item.language = a % 2 === 0 ? 'en' : 'fr';
  }),
  withdraw: editItem((item) => {
    item.status = 'withdrawn';
  }),
  draft: editItem((item) => {
    item.status = 'draft';
  }),
  publish: editItem((item) => {
    item.status = 'published';
  }),
  move: editItem((item, a) => {
    item.folder = a % 2 === 0 ? '' : `moved-${a % 3}/`;
  }),
  rename: (archive, a, b) => {
    const id = idAt(archive, a);
    const item = archive.items.get(id);
    if (item === undefined) return;
    archive.items.delete(id);
    archive.items.set(`renamed-${b}`, item);
  },
  remove: (archive, a) => {
    archive.items.delete(idAt(archive, a));
  },
  attach: editItem((item, a, archive) => {
    archive.files.set(`items/${item.folder}scan-${a % 3}.png`, `scan ${word(a)}`);
    item.body = `![A scan](scan-${a % 3}.png)\n\n${bodyText(a)}`;
  }),
  editAttachment: (archive, a, b) => {
    const scans = [...archive.files.keys()].filter((path) => path.endsWith('.png'));
    const path = scans[a % Math.max(1, scans.length)];
    if (path !== undefined) archive.files.set(path, `scan ${word(b)}`);
  },
  renameTopic: (archive, a, b) => {
    at(archive.topics, a).name = `Topic ${word(b)}`;
  },
  renameActor: (archive, a, b) => {
    at(archive.actors, a).name = `Actor ${word(b)}`;
  },
  changeAlias: (archive, a, b) => {
    at(archive.actors, a).aliases = b % 3 === 0 ? [] : [`${word(b)}${a % 4}`];
  },
  rearrangeTopics: (archive, a) => {
    // A broader topic always precedes its narrower ones, so the chain never loops.
    archive.topics.forEach((topic, i) => {
      const broader = i > 0 && (a >> i) % 2 === 1 ? archive.topics[i - 1]?.id : undefined;
      if (broader === undefined) delete topic.broader;
      else topic.broader = broader;
    });
  },
  changeSettings: (archive, a, b) => {
    archive.files.set('site.yml', settings(a, b));
  },
  changeAbout: (archive, a) => {
    if (a % 4 === 0) archive.files.delete('about.md');
    else archive.files.set('about.md', bodyText(a));
  },
  changeTemplate: (archive, a, b) => {
    const part = `export const note = '${word(b)}';\n`;
    const template =
      "import { note } from './note.ts';\nexport default ({ page, site, link, parts, html }) => html`<p>${note} ${page.title}</p>${parts.footer(page, site, link)}`;\n";
    archive.files.set('theme/note.ts', part);
    if (a % 3 === 0) archive.files.delete('theme/footer.11ty.js');
    else archive.files.set('theme/footer.11ty.js', template);
  },
  changePage: (archive, a, b) => {
    const path = `pages/page-${a % 3}.md`;
    if (b % 4 === 0) archive.files.delete(path);
    else archive.files.set(path, `---\ntitle: Page ${word(b)}\nnav: ${b % 2 === 0}\n---\n${bodyText(b)}\n`);
  },
  changeProgram: (_archive, _a, _b, environment) => environment.changeProgram(),
  changeStyle: (_archive, _a, _b, environment) => environment.changeStyle(),
  damageOutput: (_archive, a, b, environment) => environment.damageOutput(a, b),
  touchContent: (_archive, _a, _b, environment) => environment.touchContent(),
  damageCache: (_archive, a, _b, environment) => environment.damageCache(a),
  /** Gives an item a tag that does not exist. `retag` and `repairAll` fix it. */
  breakItem: editItem((item) => {
    item.topics = ['no-such-topic'];
  }),
  repairAll: (archive) => {
    const existing = new Set(archive.topics.map(({ id }) => id));
    for (const item of archive.items.values()) item.topics = item.topics.filter((id) => existing.has(id));
  },
  nothing: () => {},
} satisfies Readonly<Record<string, ApplyEdit>>;

export type EditKind = keyof typeof edits;

const kinds = Object.keys(edits).filter((name): name is EditKind => name in edits);

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  a: fc.nat({ max: 500 }),
  b: fc.nat({ max: 500 }),
});

/** One edit of each kind. */
export function everyEdit(a: number, b: number): readonly Edit[] {
  return kinds.map((kind) => ({ kind, a, b }));
}

export function applyEdit({ kind, a, b }: Edit, archive: ArchiveOnDisk, environment: Environment): void {
  const apply: ApplyEdit = edits[kind];
  apply(archive, a, b, environment);
}

/** Adds settings, three topics, four actors and the given number of items. */
export function fillArchive(archive: ArchiveOnDisk, items: number): void {
  archive.files.set('site.yml', settings(1, 1));
  for (const i of [0, 1, 2]) archive.topics.push({ id: `topic-${i}`, name: `Topic ${word(i)}`, aliases: [] });
  for (const i of [0, 1, 2, 3])
    archive.actors.push({ id: `actor-${i}`, name: `Actor ${word(i)}`, aliases: [] });
  for (let i = 0; i < items; i++) archive.items.set(`item-${i}`, newItem(archive, i * 7, i * 3));
}

function newItem(archive: ArchiveOnDisk, a: number, b: number): EditableItem {
  return {
    folder: b % 3 === 0 ? 'within/' : '',
    title: `Title ${word(a)} ${word(b)}`,
    date: date(a),
    topics: selectIds(archive.topics, a),
    actors: selectIds(archive.actors, b),
    status: 'published',
    language: 'en',
    source: a % 2 === 0 ? '' : 'The Harbour Post',
    summary: '',
    own: ownFields(a + b),
    other: a % 4 === 0 ? '' : idAt(archive, a + b),
    corrections: '',
    embargo: '',
    added: a % 5 === 0 ? `2024-01-${twoDigits(1 + (b % 28))}` : '',
    body: bodyText(b),
  };
}

function settings(a: number, b: number): string {
  return (
    `title: Archive ${a % 3}\nlanguage: ${['en', 'de', 'en'][b % 3]}\npageSize: ${2 + (a % 3)}\n` +
    (b % 2 === 0 ? `url: https://example.org/${b % 3}/\n` : '') +
    ['', 'feeds: {content: full, items: 3}\n', 'feeds: {tag: "example.org,2024"}\n', 'feeds: false\n'][
      a % 4
    ] +
    (a % 2 === 0 ? 'words: {dateUnknown: no date, itemUnit: {other: clippings}}\n' : '') +
    fieldSettings(a, b)
  );
}

/** Declares the fields that `ownFields` has, but for some that are kept or passed over. */
function fieldSettings(a: number, b: number): string {
  const flags = `facet: ${b % 3 > 0}, lists: ${a % 2 === 0}, item: ${b % 5 > 0}`;
  return (
    `unknownKeys: ${b % 2 === 0 ? 'keep' : 'ignore'}\nfields:\n` +
    `  size: {label: Size ${word(a)}, type: number, ${flags}}\n` +
    `  genre: {type: choice, choices: {x: Ex ${word(b)}, y: Why}, ${flags}}\n` +
    `  noted: {type: date, ${flags}}\n` +
    (a % 3 === 0 ? '' : `  places: {type: place, ${flags}}\n  notes: {type: list, ${flags}}\n`)
  );
}

function ownFields(seed: number): string {
  return [
    `size: ${(seed * 13) % 200}\n`,
    `genre: [${seed % 3 === 0 ? 'x, y' : 'y'}]\n`,
    `noted: 19${twoDigits(30 + (seed % 4))}\n`,
    `places: [Actor ${word(0)}, ${word(seed)}]\nnotes: ${word(seed % 7)}\n`,
  ]
    .filter((_, i) => (seed >> i) % 2 === 1)
    .join('');
}

function bodyText(seed: number): string {
  const words = Array.from({ length: 5 + (seed % 9) }, (_, i) => word(seed * 3 + i * i));
  // Names an actor, because the search index recognizes actors' names in texts.
  return `${words.join(' ')}. Actor ${word(seed % 4)} spoke.\n\n**${word(seed)}** negotiating negotiations`;
}

function date(seed: number): string {
  if (seed % 11 === 0) return 'unknown';
  if (seed % 7 === 0) return `19${twoDigits(80 + (seed % 20))}`;
  const day = `19${twoDigits(80 + (seed % 5))}-${twoDigits(1 + (seed % 12))}-${twoDigits(1 + (seed % 28))}`;
  return seed % 5 === 0 ? `${day}~` : day;
}

function word(seed: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je'];
  return [seed, seed >> 2, seed >> 4].map((each) => syllables[each % syllables.length]).join('');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function selectIds(entries: readonly { readonly id: string }[], seed: number): string[] {
  return entries.filter((_, i) => (seed >> i) % 2 === 1).map(({ id }) => id);
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('The list is empty');
  return value;
}

function idAt(archive: ArchiveOnDisk, index: number): string {
  return [...archive.items.keys()][index % Math.max(1, archive.items.size)] ?? '';
}

function editItem(change: (item: EditableItem, value: number, archive: ArchiveOnDisk) => void): ApplyEdit {
  return (archive, a, b) => {
    const item = archive.items.get(idAt(archive, a));
    if (item !== undefined) change(item, b, archive);
  };
}
