import { mean, type Relevance } from './measures.ts';
import { pairedTest } from './paired-test.ts';

/** An engine's answers to the questions of a collection, in order. */
export interface EngineAnswers {
  readonly name: string;
  readonly answers: readonly Relevance[];
  /** How many questions found nothing. */
  readonly unanswered: number;
}

/** A table with a line for each engine; p is that of a paired test of its nDCG@10 against the first. */
export function reportCollection(name: string, engines: readonly EngineAnswers[]): string {
  const rows = engines.map(({ name, answers, unanswered }, i) => {
    const column = (measure: keyof Relevance) =>
      mean(answers.map((each) => each[measure]))
        .toFixed(3)
        .padStart(8);
    const ours = engines[0]?.answers.map(({ ndcg10 }) => ndcg10) ?? [];
    const p =
      i === 0
        ? ''
        : pairedTest(
            ours,
            answers.map(({ ndcg10 }) => ndcg10),
          ).toFixed(3);
    return `${name.padEnd(24)}${column('ndcg10')}${column('averagePrecision')}${column('recall100')}${column('reciprocalRank')}${String(unanswered).padStart(12)}${p.padStart(8)}\n`;
  });
  return `
${name}: ${engines[0]?.answers.length ?? 0} questions
${''.padEnd(24)} nDCG@10     MAP   R@100     MRR  unanswered       p
${rows.join('')}`;
}

/** How an engine finds items again. */
export interface KnownItemRanks {
  readonly name: string;
  /** By kind of question, the ranks of the wanted items from 1; infinite where it was not found. */
  readonly ranks: ReadonlyMap<string, readonly number[]>;
}

export function reportKnownItems(name: string, engines: readonly KnownItemRanks[]): string {
  const kinds = [...(engines[0]?.ranks.keys() ?? [])];
  const rows = engines.map(({ name, ranks }) => {
    const all = [...ranks.values()].flat();
    const cells = kinds.map((kind) => reciprocal(ranks.get(kind) ?? []).padStart(kind.length + 2));
    return `${name.padEnd(24)}${String(within(all, 1)).padStart(6)}${String(within(all, 10)).padStart(6)}${reciprocal(all).padStart(8)}${cells.join('')}\n`;
  });
  return `
${name}: rank of the one item that is wanted; MRR for each kind of question
${''.padEnd(24)} first   ten     MRR${kinds.map((kind) => `  ${kind}`).join('')}
${rows.join('')}`;
}

export function within(ranks: readonly number[], limit: number): number {
  return ranks.filter((rank) => rank <= limit).length;
}

export function meanReciprocalRank(ranks: readonly number[]): number {
  return mean(ranks.map((rank) => 1 / rank));
}

function reciprocal(ranks: readonly number[]): string {
  return meanReciprocalRank(ranks).toFixed(3);
}
