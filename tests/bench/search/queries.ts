import { madeUpWord } from '../archives.ts';

export interface BenchQuery {
  readonly text: string;
  /** What it shows. The bars are for plain words; the others tell what happens. */
  readonly kind: 'plain' | 'prefix' | 'fuzzy' | 'phrase' | 'filter';
}

/** The queries, and the same kinds in the words of the made-up archive. */
export function queriesFor({ madeUp }: { readonly madeUp: boolean }): readonly BenchQuery[] {
  return madeUp ? madeUpQueries : newsQueries;
}

const newsQueries: readonly BenchQuery[] = [
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

/** Words by how frequent they are, 0 the most. */
const madeUpQueries: readonly BenchQuery[] = [
  ...[[90, 160], [700], [120, 800, 400], [1500], [900, 450], [210, 30, 1000], [2500, 350, 1200]].map(
    (ranks) => ({ text: ranks.map(madeUpWord).join(' '), kind: 'plain' as const }),
  ),
  { text: `${madeUpWord(40)}*`, kind: 'prefix' },
  { text: `${madeUpWord(3000)}~1`, kind: 'fuzzy' },
  { text: `"${madeUpWord(3)} ${madeUpWord(8)}"`, kind: 'phrase' },
  { text: `topics:3 ${madeUpWord(90)}`, kind: 'filter' },
];
