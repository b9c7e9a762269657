import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mulberry32 } from './random.ts';

/** A content folder used by a benchmark. */
export interface BenchArchive {
  readonly name: string;
  readonly content: string;
  readonly items: number;
  /** Whether its words are synthetic, in which case queries must use them too. */
  readonly isSynthetic: boolean;
}

export interface ArchiveOptions {
  /** Newswire with the variety of a real archive: imprecise and missing dates, sources, aliases, several languages. */
  readonly isMixed?: boolean;
}

/** Makes archives of these sizes: from the newswire data if it is next to the checkout, otherwise synthetic ones. */
export function makeArchives(
  sizes: readonly number[],
  folder: string,
  root: string,
  { isMixed = false }: ArchiveOptions = {},
): readonly BenchArchive[] {
  const shared = join(root, '..', 'shared');
  const data = join(shared, 'data', 'reuters-10k.jsonl.gz');
  const hasNewswire = existsSync(data);
  return sizes.map((size) => {
    const content = join(folder, `content-${size}${isMixed ? '-mixed' : ''}`);
    if (hasNewswire) {
      const { status, stderr } = spawnSync(
        join(shared, 'tools', 'make-archive'),
        [
          ...[data, content, ...(isMixed ? ['--mixed'] : [])],
          ...(size > dataItems
            ? ['--copies', String(Math.ceil(size / dataItems))]
            : ['--items', String(size)]),
        ],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(`make-archive failed:\n${stderr}`);
    } else {
      writeSyntheticArchive(content, size);
    }
    const kind = hasNewswire ? `newswire${isMixed ? ', mixed' : ''}` : 'synthetic';
    return { name: `${size} items, ${kind}`, content, items: size, isSynthetic: !hasNewswire };
  });
}

/** Items in the shared data. Larger archives contain copies of each item under other ids. */
const dataItems = 9946;

const topicCount = 100;
const actorCount = 250;

/** Writes items of synthetic words, distributed by Zipf's law and dated within a year, with a few tags each. */
function writeSyntheticArchive(folder: string, size: number): void {
  const random = mulberry32(20_240_501);
  const pick = (count: number): number => Math.floor(count ** random()) - 1;
  const words = Array.from({ length: 40_000 }, (_, i) => syntheticWord(i));
  const text = (count: number): string =>
    Array.from({ length: count }, () => words[pick(words.length)]).join(' ');
  mkdirSync(join(folder, 'items'), { recursive: true });
  writeFileSync(
    join(folder, 'site.yml'),
    'title: Synthetic news\ndescription: For benchmarks.\nlanguage: en\n',
  );
  writeFileSync(
    join(folder, 'topics.yml'),
    entries(topicCount, (i) => `{id: topic-${i}, name: topic ${i}}`),
  );
  writeFileSync(
    join(folder, 'actors.yml'),
    entries(actorCount, (i) => `{id: actor-${i}, type: person, name: actor ${i}}`),
  );
  for (let i = 0; i < size; i++) {
    const day = new Date(Date.UTC(2001, 0, 1 + Math.floor(random() * 365))).toISOString().slice(0, 10);
    const tags = (name: string, of: number): string =>
      [...new Set(Array.from({ length: 3 }, () => `${name}-${pick(of)}`))].join(', ');
    const paragraphs = Array.from({ length: 1 + pick(6) }, () => `${text(60)}.`).join('\n\n');
    writeFileSync(
      join(folder, 'items', `item-${i}.md`),
      `---\ntitle: ${text(8)}\ndate: ${day}\ntopics: [${tags('topic', topicCount)}]\nactors: [${tags('actor', actorCount)}]\n---\n\n${paragraphs}\n`,
    );
  }
}

function entries(count: number, entry: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `- ${entry(i)}\n`).join('');
}

/** The word of this frequency rank, 0 the highest: syllables of a consonant and a vowel, fewer for higher ranks. */
export function syntheticWord(i: number): string {
  const syllables = [
    'ba',
    'ce',
    'di',
    'fo',
    'gu',
    'ha',
    'je',
    'ki',
    'lo',
    'mu',
    'na',
    'pe',
    'ri',
    'so',
    'tu',
    'va',
  ];
  const rest = Math.floor(i / syllables.length);
  return (rest > 0 ? syntheticWord(rest - 1) : '') + syllables[i % syllables.length];
}
