import lunr from 'lunr';

/**
 * Plain BM25 (Robertson and others 1994) as Lucene computes it: title and body as one text, words in lower case without
 * possessives, Lucene's 33 English stop words, Porter's stemmer, k1 1.2, b 0.75.
 */
export class Bm25 {
  /** By term, how often each document contains it. */
  readonly #postings = new Map<string, Map<number, number>>();
  readonly #lengths: number[] = [];
  readonly #stems = new Map<string, string>();

  constructor(texts: readonly string[]) {
    texts.forEach((text, document) => {
      const terms = this.#terms(text);
      this.#lengths.push(terms.length);
      for (const term of terms) {
        const postings = this.#postings.get(term) ?? new Map<number, number>();
        this.#postings.set(term, postings.set(document, (postings.get(document) ?? 0) + 1));
      }
    });
  }

  /** Indices of the documents with any of the words, best first. */
  search(question: string): readonly number[] {
    const count = this.#lengths.length;
    const meanLength = this.#lengths.reduce((sum, length) => sum + length, 0) / count;
    const scores = new Map<number, number>();
    for (const term of this.#terms(question)) {
      const postings = this.#postings.get(term) ?? new Map<number, number>();
      const rarity = Math.log(1 + (count - postings.size + 0.5) / (postings.size + 0.5));
      for (const [document, frequency] of postings) {
        const length = (this.#lengths[document] ?? 0) / meanLength;
        const weight = (rarity * frequency) / (frequency + k1 * (1 - b + b * length));
        scores.set(document, (scores.get(document) ?? 0) + weight);
      }
    }
    return [...scores].sort(([i, a], [j, b]) => b - a || i - j).map(([document]) => document);
  }

  #terms(text: string): readonly string[] {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu) ?? [];
    return words
      .map((word) => word.replace(/['’]s$/, ''))
      .filter((word) => !stopWords.has(word))
      .map((word) => this.#stem(word));
  }

  #stem(word: string): string {
    const stem = this.#stems.get(word) ?? lunr.stemmer(new lunr.Token(word, {})).toString();
    this.#stems.set(word, stem);
    return stem;
  }
}

const k1 = 1.2;
const b = 0.75;

const stopWords = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they ' +
    'this to was will with'
  ).split(' '),
);
