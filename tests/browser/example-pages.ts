import type { PageKind } from '../../src/pages/page-model.ts';

/** Content folders of the archives whose pages are tested, from the project's root. */
export const archives = {
  sample: 'content',
  small: 'tests/sites/small/content',
  one: 'tests/sites/one/content',
  empty: 'tests/sites/empty/content',
  look: 'docs/look',
} as const;

export type ArchiveName = keyof typeof archives;

/** A page of one of the archives. */
export interface Example {
  readonly archive: ArchiveName;
  readonly path: string;
}

/** Example pages of every kind. The first has the most content; the others are edge cases. */
const examples: Readonly<Record<PageKind, readonly Example[]>> = {
  home: [
    { archive: 'sample', path: 'index.html' },
    { archive: 'small', path: 'index.html' },
    { archive: 'one', path: 'index.html' },
    { archive: 'empty', path: 'index.html' },
    { archive: 'look', path: 'index.html' },
  ],
  item: [
    { archive: 'small', path: 'items/dockers-walk-out.html' },
    { archive: 'sample', path: 'items/rutte-hosts-zelenskyy.html' },
    { archive: 'one', path: 'items/harbour-lights.html' },
  ],
  data: [
    { archive: 'small', path: 'data.html' },
    { archive: 'empty', path: 'data.html' },
  ],
  'own-page': [
    { archive: 'look', path: 'pages/visit.html' },
    { archive: 'look', path: 'pages/methods.html' },
  ],
  // Browsers leave it at once; see redirect.test.ts.
  redirect: [],
  tombstone: [{ archive: 'small', path: 'items/taken-back.html' }],
  dossier: [
    { archive: 'sample', path: 'topics/war-in-ukraine.html' },
    { archive: 'sample', path: 'actors/volodymyr-zelenskyy.html' },
    { archive: 'small', path: 'topics/strike.html' },
    { archive: 'small', path: 'sources/harbour-times.html' },
  ],
  'tag-index': [
    { archive: 'sample', path: 'actors.html' },
    { archive: 'sample', path: 'topics.html' },
    { archive: 'small', path: 'sources.html' },
    { archive: 'empty', path: 'topics.html' },
  ],
  network: [{ archive: 'sample', path: 'network.html' }],
  matrix: [{ archive: 'sample', path: 'matrix.html' }],
  map: [{ archive: 'sample', path: 'map.html' }],
  older: [{ archive: 'small', path: 'topics/labour/1.html' }],
  timeline: [
    { archive: 'sample', path: 'timeline.html' },
    { archive: 'empty', path: 'timeline.html' },
  ],
  period: [
    { archive: 'sample', path: 'timeline/2024.html' },
    { archive: 'sample', path: 'timeline/2024-06.html' },
    { archive: 'sample', path: 'timeline/2024-12-18.html' },
    { archive: 'small', path: 'timeline/1931.html' },
    { archive: 'small', path: 'timeline/across.html' },
    { archive: 'small', path: 'timeline/undated.html' },
  ],
  search: [
    { archive: 'sample', path: 'search.html' },
    { archive: 'sample', path: 'search.html?q=nato' },
    { archive: 'empty', path: 'search.html?q=nato' },
  ],
  about: [
    { archive: 'sample', path: 'about.html' },
    { archive: 'empty', path: 'about.html' },
  ],
  accessibility: [{ archive: 'sample', path: 'accessibility.html' }],
  withdrawn: [{ archive: 'small', path: 'withdrawn.html' }],
  corrections: [{ archive: 'small', path: 'corrections.html' }],
  'not-found': [{ archive: 'sample', path: '404.html' }],
};

export const allExamples: readonly Example[] = Object.values(examples).flat();

/** The example with the most content, for each kind. */
export const oneExamplePerKind: readonly Example[] = Object.values(examples).flatMap((all) =>
  all.slice(0, 1),
);
