import fc from 'fast-check';
import type { ArchiveOnDisk, DraftItem } from './archive-on-disk.ts';

/** One thing that an archivist does between two builds. The numbers say to which item, and what with. */
export interface Step {
  readonly what: StepName;
  readonly a: number;
  readonly b: number;
}

/** What may be changed beside the archive, for the build after a step to find. */
export interface Surroundings {
  /** Another program, as after a change of a template. */
  changeProgram(): void;
  changeStyle(): void;
  /** Writes over a file of the site, or removes it. */
  spoilOutput(a: number, b: number): void;
  /** Gives every file of the content another time, as a fresh checkout does. */
  touchContent(): void;
  spoilCache(a: number): void;
}

type Act = (archive: ArchiveOnDisk, a: number, b: number, around: Surroundings) => void;

/** All that may be done. An act that finds nothing to act upon does nothing. */
const acts = {
  add: (archive, a, b) => {
    archive.items.set(`item-${a}`, newItem(archive, a, b));
  },
  addNewest: (archive, a, b) => {
    archive.items.set(`new-${a}`, { ...newItem(archive, a, b), date: `2031-01-${two(1 + (b % 28))}` });
  },
  editBody: onItem((item, a) => {
    item.body = bodyText(a);
  }),
  editTitle: onItem((item, a) => {
    item.title = `Title ${word(a)}`;
  }),
  editSource: onItem((item, a) => {
    item.source = a % 3 === 0 ? '' : `Paper ${word(a)}`;
  }),
  editSummary: onItem((item, a) => {
    item.summary = a % 3 === 0 ? '' : `Of ${word(a)}.`;
  }),
  redate: onItem((item, a) => {
    item.date = date(a);
  }),
  retag: onItem((item, a, archive) => {
    item.topics = some(archive.topics, a);
    item.actors = some(archive.actors, a + 1);
  }),
  translate: onItem((item, a) => {
    item.language = a % 2 === 0 ? 'en' : 'fr';
  }),
  withdraw: onItem((item) => {
    item.status = 'withdrawn';
  }),
  draft: onItem((item) => {
    item.status = 'draft';
  }),
  publish: onItem((item) => {
    item.status = 'published';
  }),
  move: onItem((item, a) => {
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
  attach: onItem((item, a, archive) => {
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
    // Broader topics stand before: the chain never loops.
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
  changeProgram: (_archive, _a, _b, around) => around.changeProgram(),
  changeStyle: (_archive, _a, _b, around) => around.changeStyle(),
  spoilOutput: (_archive, a, b, around) => around.spoilOutput(a, b),
  touchContent: (_archive, _a, _b, around) => around.touchContent(),
  spoilCache: (_archive, a, _b, around) => around.spoilCache(a),
  /** Breaks an item; any later change of its tags mends it, as does `mend`. */
  breakItem: onItem((item) => {
    item.topics = ['no-such-topic'];
  }),
  mend: (archive) => {
    const known = new Set(archive.topics.map(({ id }) => id));
    for (const item of archive.items.values()) item.topics = item.topics.filter((id) => known.has(id));
  },
  nothing: () => {},
} satisfies Readonly<Record<string, Act>>;

export type StepName = keyof typeof acts;

const names = Object.keys(acts).filter((name): name is StepName => name in acts);

export const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...names),
  a: fc.nat({ max: 500 }),
  b: fc.nat({ max: 500 }),
});

/** One step of each kind. */
export function everyStep(a: number, b: number): readonly Step[] {
  return names.map((what) => ({ what, a, b }));
}

export function take({ what, a, b }: Step, archive: ArchiveOnDisk, around: Surroundings): void {
  const act: Act = acts[what];
  act(archive, a, b, around);
}

/** A few topics and actors, and as many items as asked for. */
export function fill(archive: ArchiveOnDisk, items: number): void {
  archive.files.set('site.yml', settings(1, 1));
  for (const i of [0, 1, 2]) archive.topics.push({ id: `topic-${i}`, name: `Topic ${word(i)}`, aliases: [] });
  for (const i of [0, 1, 2, 3])
    archive.actors.push({ id: `actor-${i}`, name: `Actor ${word(i)}`, aliases: [] });
  for (let i = 0; i < items; i++) archive.items.set(`item-${i}`, newItem(archive, i * 7, i * 3));
}

function newItem(archive: ArchiveOnDisk, a: number, b: number): DraftItem {
  return {
    folder: b % 3 === 0 ? 'within/' : '',
    title: `Title ${word(a)} ${word(b)}`,
    date: date(a),
    topics: some(archive.topics, a),
    actors: some(archive.actors, b),
    status: 'published',
    language: 'en',
    source: a % 2 === 0 ? '' : 'The Harbour Post',
    summary: '',
    body: bodyText(b),
  };
}

function settings(a: number, b: number): string {
  return (
    `title: Archive ${a % 3}\nlanguage: ${['en', 'de', 'en'][b % 3]}\npageSize: ${2 + (a % 3)}\n` +
    (b % 2 === 0 ? 'url: https://example.org/\n' : '')
  );
}

function bodyText(seed: number): string {
  const words = Array.from({ length: 5 + (seed % 9) }, (_, i) => word(seed * 3 + i * i));
  // A name of an actor in the text, which the search follows.
  return `${words.join(' ')}. Actor ${word(seed % 4)} spoke.\n\n**${word(seed)}** negotiating negotiations`;
}

function date(seed: number): string {
  if (seed % 11 === 0) return 'unknown';
  if (seed % 7 === 0) return `19${two(80 + (seed % 20))}`;
  const day = `19${two(80 + (seed % 5))}-${two(1 + (seed % 12))}-${two(1 + (seed % 28))}`;
  return seed % 5 === 0 ? `${day}~` : day;
}

function word(seed: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je'];
  return [seed, seed >> 2, seed >> 4].map((each) => syllables[each % syllables.length]).join('');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function some(entries: readonly { readonly id: string }[], seed: number): string[] {
  return entries.filter((_, i) => (seed >> i) % 2 === 1).map(({ id }) => id);
}

function at<Value>(values: readonly Value[], place: number): Value {
  const value = values[place % values.length];
  if (value === undefined) throw new Error('There is none');
  return value;
}

function idAt(archive: ArchiveOnDisk, place: number): string {
  return [...archive.items.keys()][place % Math.max(1, archive.items.size)] ?? '';
}

function onItem(change: (item: DraftItem, b: number, archive: ArchiveOnDisk) => void): Act {
  return (archive, a, b) => {
    const item = archive.items.get(idAt(archive, a));
    if (item !== undefined) change(item, b, archive);
  };
}
