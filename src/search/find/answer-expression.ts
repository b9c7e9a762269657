import type { DaySpan } from '../document.ts';
import { type Expression, readExpression } from '../query/expression.ts';
import type { Language } from '../words/language.ts';
import { forEachWord } from '../words/words.ts';
import type { Answer } from './answer.ts';
import type { IndexReader } from './index-reader.ts';
import { docIdsNear } from './near-words.ts';

/** What an expression is answered with. */
export interface ExpressionTools {
  /** Answers a query of words and phrases. */
  answer(text: string, isLast: boolean): Promise<Answer>;
  docIdsWithin(time: DaySpan): Promise<readonly number[]>;
  allDocIds(): Promise<readonly number[]>;
  readonly reader: IndexReader;
  readonly language: Language;
  /** Doc ids are below this. */
  readonly slots: number;
}

/** The answer to an expression, and its words that are wanted as a plain query. Undefined for a text that is none. */
export type AnswerExpression = (
  text: string,
  tools: ExpressionTools,
) => Promise<{ readonly answer: Answer; readonly words: string } | undefined>;

/** Every hit meets the whole expression. Its score is the sum of those of the parts that it meets. */
export const answerExpression: AnswerExpression = async (text, tools) => {
  const expression = readExpression(text);
  if (expression === undefined) return undefined;
  const wanted = await evaluate(expression, tools);
  const all = wanted ?? noHits;
  const docIds = [...all.scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || b - a)
    .map(([docId]) => docId);
  const scores = new Float64Array(tools.slots);
  for (const [docId, score] of all.scores) scores[docId] = score;
  const rankings = all.answers.map(({ ranking }) => ranking);
  return {
    words: all.words.join(' '),
    answer: {
      required: wanted === undefined ? 'nothing' : 'all',
      ranking: {
        docIds,
        complete: docIds.length,
        scores,
        terms: new Set(rankings.flatMap(({ terms }) => [...terms])),
        rarities: new Map(rankings.flatMap(({ rarities }) => [...rarities])),
        tooShort: rankings.some(({ tooShort }) => tooShort),
        missing: new Set(rankings.flatMap(({ missing }) => [...missing])),
        unknownNames: rankings.flatMap(({ unknownNames }) => unknownNames),
      },
    },
  };
};

interface Evaluated {
  /** The documents that meet a part, with their scores. */
  readonly scores: ReadonlyMap<number, number>;
  /** What was found for the words in it that are wanted. */
  readonly answers: readonly Answer[];
  readonly words: readonly string[];
}

const noHits: Evaluated = { scores: new Map(), answers: [], words: [] };

/** Undefined for a part that asks for nothing, such as words that are all too common. */
async function evaluate(part: Expression, tools: ExpressionTools): Promise<Evaluated | undefined> {
  switch (part.kind) {
    case 'words':
      return evaluateWords(part.text, part.isLast, tools);
    case 'dates':
      return { ...noHits, scores: unscored(await tools.docIdsWithin(part.days)) };
    case 'near':
      return evaluateNear(part, tools);
    case 'not': {
      const excluded = await evaluate(part.part, tools);
      if (excluded === undefined) return undefined;
      const rest = (await tools.allDocIds()).filter((docId) => !excluded.scores.has(docId));
      return { ...noHits, scores: unscored(rest) };
    }
    default: {
      const all = await Promise.all(part.parts.map((each) => evaluate(each, tools)));
      const parts = all.filter((each) => each !== undefined);
      if (parts.length === 0) return undefined;
      const scores = part.kind === 'any' ? union(parts) : intersection(parts);
      const [answers, words] = [parts.flatMap(({ answers }) => answers), parts.flatMap(({ words }) => words)];
      return { scores, answers, words };
    }
  }
}

async function evaluateWords(
  text: string,
  isLast: boolean,
  tools: ExpressionTools,
): Promise<Evaluated | undefined> {
  const answer = await tools.answer(text, isLast);
  const { ranking, required } = answer;
  if (required === 'nothing') return undefined;
  const found = required === 'all' ? ranking.docIds.slice(0, ranking.complete) : [];
  const scores = new Map(found.map((docId) => [docId, ranking.scores[docId] ?? 0]));
  return { scores, answers: [answer], words: [text] };
}

async function evaluateNear(
  { text, distance }: Expression & { readonly kind: 'near' },
  tools: ExpressionTools,
): Promise<Evaluated | undefined> {
  const words: string[] = [];
  forEachWord(text, (word) => words.push(word));
  const placed = words.map((word) => tools.language.terms(word)).filter((terms) => terms.length > 0);
  const [near, evaluated] = await Promise.all([
    docIdsNear(placed, distance, tools.reader),
    evaluateWords(words.join(' '), false, tools),
  ]);
  if (evaluated === undefined) return undefined;
  return { ...evaluated, scores: new Map([...evaluated.scores].filter(([docId]) => near.has(docId))) };
}

function unscored(docIds: readonly number[]): ReadonlyMap<number, number> {
  return new Map(docIds.map((docId) => [docId, 0]));
}

function union(parts: readonly Evaluated[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { scores } of parts) {
    for (const [docId, score] of scores) sums.set(docId, (sums.get(docId) ?? 0) + score);
  }
  return sums;
}

function intersection(parts: readonly Evaluated[]): ReadonlyMap<number, number> {
  const [fewest, ...others] = [...parts].sort((a, b) => a.scores.size - b.scores.size);
  const sums = new Map<number, number>();
  for (const [docId, score] of fewest?.scores ?? []) {
    if (!others.every(({ scores }) => scores.has(docId))) continue;
    sums.set(
      docId,
      others.reduce((sum, { scores }) => sum + (scores.get(docId) ?? 0), score),
    );
  }
  return sums;
}
