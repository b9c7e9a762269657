import { syntheticWord } from '../archives.ts';

export interface BenchQuery {
  readonly text: string;
  /** The feature that it uses. Bars apply to plain queries; the other kinds are measured for information. */
  readonly kind: 'plain' | 'prefix' | 'fuzzy' | 'phrase' | 'filter';
}

/** The queries for an archive: of the same kinds, in words that it contains. */
export function queriesFor({ isSynthetic }: { readonly isSynthetic: boolean }): readonly BenchQuery[] {
  return isSynthetic ? syntheticQueries : newswireQueries;
}

const newswireQueries: readonly BenchQuery[] = [
  ...[
    'oil prices',
    'opec',
    'trade deficit japan',
    'reagan',
    'wheat export',
    'bank of england',
    'takeover bid shareholders',
  ].map((text) => ({ text, kind: 'plain' as const })),
  { text: 'financ*', kind: 'prefix' },
  { text: 'reagen~1', kind: 'fuzzy' },
  { text: '"interest rates"', kind: 'phrase' },
  { text: 'topics:crude opec', kind: 'filter' },
];

/** Words by frequency rank, 0 the highest. */
const syntheticQueries: readonly BenchQuery[] = [
  ...[[90, 160], [700], [120, 800, 400], [1500], [900, 450], [210, 30, 1000], [2500, 350, 1200]].map(
    (ranks) => ({ text: ranks.map(syntheticWord).join(' '), kind: 'plain' as const }),
  ),
  { text: `${syntheticWord(40)}*`, kind: 'prefix' },
  { text: `${syntheticWord(3000)}~1`, kind: 'fuzzy' },
  { text: `"${syntheticWord(3)} ${syntheticWord(8)}"`, kind: 'phrase' },
  { text: `topics:3 ${syntheticWord(90)}`, kind: 'filter' },
];
