import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openContent } from '../../src/read/content.ts';
import { isMistake } from '../../src/records/problem.ts';
import { slugOf } from '../../src/records/slug.ts';
import { readTaggedArchive, type TaggedArchive } from '../../src/suggest/read-archive.ts';
import { suggestTags, type TagKind, tagKinds } from '../../src/suggest/suggest-tags.ts';
import { TagLearner } from '../../src/suggest/tag-learner.ts';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';

/** k nearest neighbours on the ModApte split, micro-F1 (Yang and Liu, SIGIR 1999, table 1). */
const published = 0.857;

/** Without a split, so many of the first items are there to learn from. */
const learnedItems = 7000;

/** One line of the newswire. */
interface NewswireItem {
  readonly id: number;
  readonly date: string;
  readonly title: string;
  readonly body: string;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly orgs: readonly string[];
  readonly places: readonly string[];
  readonly split?: string;
}

/** How right the topics are that are proposed for items whose topics are known, but not to the program. */
export async function benchSuggest({ root }: BenchPaths, { data }: BenchOptions): Promise<void> {
  const file = data ?? join(root, '..', 'shared', 'data', 'reuters-10k.jsonl.gz');
  if (!existsSync(file)) {
    print(`There is no newswire in ${file}. Name a file of JSON lines with --data.\n`);
    return;
  }
  const { learned, tried, isSplit } = splitItems(readItems(file));
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-suggest-'));
  try {
    writeArchive(folder, learned, tried);
    const disk = openContent(folder);
    if (isMistake(disk)) throw new Error(disk.message);
    const started = performance.now();
    const archive = await readTaggedArchive(disk);
    if ('length' in archive) throw new Error(archive[0]?.message);
    const topics = new Set(learned.flatMap((item) => item.topics));
    print(
      `\n${learned.length} items with topics to learn from, ${tried.length} to try, ${topics.size} topics (${isSplit ? 'the split of the data' : `the first ${learnedItems} items and the rest`})\n\n`,
    );
    const wanted = new Map(tried.map((item) => [`n${item.id}`, tagsOf(item)]));
    const byNeighbours = topicsByNeighbours(archive, wanted);
    print(
      `topics, by neighbours alone     ${measuresText(byNeighbours)}   published for kNN: ${published}\n`,
    );
    const { items } = await suggestTags(archive, disk, { all: false, isWanted: () => true });
    for (const kind of tagKinds) {
      for (const least of [0, 0.9]) {
        const proposed = new Map(
          items.map(({ tagged, suggestions }) => [
            tagged.item.id,
            suggestions.filter((each) => each.kind === kind && each.score >= least).map(({ id }) => id),
          ]),
        );
        const which = least === 0 ? 'all that is proposed' : `score at least ${least}`;
        print(`${`${kind}, ${which}`.padEnd(32)}${measuresText(measure(proposed, wanted, kind))}\n`);
      }
    }
    print(`\n${((performance.now() - started) / 1000).toFixed(1)} s, all of it\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Tags = Readonly<Record<TagKind, readonly string[]>>;

function tagsOf({ topics, people, orgs, places }: NewswireItem): Tags {
  return { topics, actors: [...new Set([...people, ...orgs, ...places].map(slugOf))] };
}

function readItems(file: string): readonly NewswireItem[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): NewswireItem => JSON.parse(line));
}

/** As in the published evaluation, only with topics that both parts have, and items with at least one of these. */
function splitItems(items: readonly NewswireItem[]) {
  const isSplit = items.some(({ split }) => split);
  const part = (name: string) =>
    isSplit
      ? items.filter(({ split }) => split === name)
      : name === 'train'
        ? items.slice(0, learnedItems)
        : items.slice(learnedItems);
  const topicsOf = (name: string) => new Set(part(name).flatMap(({ topics }) => topics));
  const [train, test] = [topicsOf('train'), topicsOf('test')];
  const labelled = (name: string) =>
    part(name)
      .map((item) => ({
        ...item,
        topics: item.topics.filter((topic) => train.has(topic) && test.has(topic)),
      }))
      .filter(({ topics }) => topics.length > 0);
  return { learned: labelled('train'), tried: labelled('test'), isSplit };
}

/** An archive whose items to try have no tags. */
function writeArchive(
  folder: string,
  learned: readonly NewswireItem[],
  tried: readonly NewswireItem[],
): void {
  writeFileSync(join(folder, 'site.yml'), 'title: Newswire\nlanguage: en\n');
  mkdirSync(join(folder, 'items'));
  const write = ({ id, title, body }: NewswireItem, tags?: Tags) => {
    const lines = tags ? tagKinds.map((kind) => `${kind}: ${JSON.stringify(tags[kind])}\n`).join('') : '';
    const escaped = body.replace(/[\\`*_{}[\]<>#+\-!|~]/g, '\\$&');
    const front = `title: ${JSON.stringify(title || 'untitled')}\ndate: unknown\n${lines}`;
    writeFileSync(join(folder, 'items', `n${id}.md`), `---\n${front}---\n\n${escaped}\n`);
  };
  for (const item of learned) write(item, tagsOf(item));
  for (const item of tried) write(item);
}

interface Measures {
  readonly proposed: number;
  readonly right: number;
  readonly wanted: number;
}

function topicsByNeighbours({ items, topics, vectors }: TaggedArchive, wanted: ReadonlyMap<string, Tags>) {
  const ids = topics.entries.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const tags = items.map((item) => item.topics.own.flatMap((id) => numbers.get(id) ?? []));
  const rows = Int32Array.from(tags.keys()).filter((row) => (tags[row] ?? []).length > 0);
  const learner = new TagLearner(vectors, {
    rows,
    tagsOf: (row) => tags[row] ?? [],
    tagCount: ids.length,
  });
  const proposed = items.flatMap(({ item: { id } }, row) =>
    wanted.has(id) ? [[id, learner.propose(row).map(({ tag }) => ids[tag] ?? '')] as const] : [],
  );
  return measure(new Map(proposed), wanted, 'topics');
}

function measure(
  proposed: ReadonlyMap<string, readonly string[]>,
  wanted: ReadonlyMap<string, Tags>,
  kind: TagKind,
): Measures {
  const sum = { proposed: 0, right: 0, wanted: 0 };
  for (const [id, tags] of wanted) {
    const found = proposed.get(id) ?? [];
    sum.proposed += found.length;
    sum.right += found.filter((each) => tags[kind].includes(each)).length;
    sum.wanted += tags[kind].length;
  }
  return sum;
}

function measuresText({ proposed, right, wanted }: Measures): string {
  const share = (value: number) => value.toFixed(3);
  return `micro-F1 ${share((2 * right) / (proposed + wanted))}   precision ${share(right / proposed)}   recall ${share(right / wanted)}`;
}

function print(text: string): void {
  process.stdout.write(text);
}
