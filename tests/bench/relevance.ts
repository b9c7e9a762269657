import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchives } from './archives.ts';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { type BenchDocuments, readDocuments } from './documents.ts';
import { type Collection, readCollections } from './relevance/collection.ts';
import { clipfile, competitors, type Engine, openClipfile } from './relevance/engines.ts';
import { type KnownItem, knownItemKinds, knownItems, misspellings } from './relevance/known-items.ts';
import { relevanceOf } from './relevance/measures.ts';
import { pagefind } from './relevance/pagefind-engine.ts';
import {
  type EngineAnswers,
  type KnownItemRanks,
  meanReciprocalRank,
  reportCollection,
  reportKnownItems,
  within,
} from './relevance/report.ts';
import { measureSuggestions } from './relevance/suggestions.ts';

/** How good the answers are, by test collections with judgements or, with `known`, by items to be found again. */
export async function benchRelevance(
  { root }: BenchPaths,
  { quick, known, data }: BenchOptions,
): Promise<void> {
  const engines = [clipfile, ...competitors, ...(quick ? [] : [pagefind])];
  if (known) await benchKnownItems(engines, root);
  else await benchCollections(engines, data ?? join(root, '..', 'shared', 'data', 'relevance'));
}

async function benchCollections(engines: readonly Engine[], folder: string): Promise<void> {
  const collections = readCollections(folder);
  if (collections.length === 0) {
    print(`There is no test collection in ${folder}. Name a folder with --data.\n`);
    return;
  }
  for (const collection of collections) {
    const answers: EngineAnswers[] = [];
    for (const engine of engines) answers.push(await answersOf(engine, collection));
    print(reportCollection(collection.name, answers));
  }
}

async function answersOf(engine: Engine, { documents, questions }: Collection): Promise<EngineAnswers> {
  const opened = await engine.open({ language: 'en', documents, actors: [] });
  const found: (readonly string[])[] = [];
  for (const { text } of questions) found.push(await opened.ask(text));
  await opened.close?.();
  return {
    name: engine.name,
    answers: questions.map(({ grades }, i) => relevanceOf(found[i] ?? [], grades)),
    unanswered: found.filter(({ length }) => length === 0).length,
  };
}

async function benchKnownItems(engines: readonly Engine[], root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-relevance-'));
  try {
    const [archive] = makeArchives([9946], folder, root);
    if (archive === undefined) throw new Error('no archive was made');
    const documents = await readDocuments(archive.content);
    const questions = knownItems(documents.documents);
    const ranks: KnownItemRanks[] = [];
    for (const engine of engines) ranks.push(await ranksOf(engine, documents, questions));
    print(reportKnownItems(archive.name, ranks));
    const ours = [...(ranks[0]?.ranks.values() ?? [])].flat();
    const words = await measureSuggestions(await openClipfile(documents), misspellings(documents.documents));
    const bars: readonly (readonly [name: string, value: number, least: number])[] = [
      ['MRR', meanReciprocalRank(ours), 0.88],
      ['first', within(ours, 1), 250],
      ['among ten', within(ours, 10), 288],
      [`right word first for ${words.asked} misspelt ones`, words.right, 55],
    ];
    for (const [name, value, least] of bars) {
      const shown = Number.isInteger(least) ? String(value) : value.toFixed(3);
      print(`${value >= least ? 'met   ' : 'missed'}  ${name}: ${shown}, at least ${least}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ranksOf(
  engine: Engine,
  documents: BenchDocuments,
  questions: readonly KnownItem[],
): Promise<KnownItemRanks> {
  const opened = await engine.open(documents);
  const ranks = new Map<string, number[]>(knownItemKinds.map((kind) => [kind, []]));
  for (const { kind, text, wanted } of questions) {
    const index = (await opened.ask(text)).indexOf(wanted);
    ranks.get(kind)?.push(index < 0 ? Number.POSITIVE_INFINITY : index + 1);
  }
  await opened.close?.();
  return { name: engine.name, ranks };
}

function print(text: string): void {
  process.stdout.write(text);
}
