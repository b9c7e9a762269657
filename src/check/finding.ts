import type { DraftPreview } from './draft-preview.ts';

/** What an archivist may want to look at. It is no mistake: the site is built whether or not it is changed. */
export interface Finding extends Place {
  /** Of the item, the topic or the actor that it is about; the name of a file. */
  readonly title?: string;
  /** What is to be looked at, in one line: `no topics`. Empty where the kind says it. */
  readonly message: string;
  /** The page on the site that it is about, if there is one: `items/port-strike.html`. */
  readonly page?: string;
  /** Where else the same is: the other items of a group of duplicates. */
  readonly others?: readonly Finding[];
  /** Of a draft. */
  readonly preview?: DraftPreview;
}

/** A line of a file of the archive. */
export interface Place {
  /** The content folder as given on the command line, followed by the path inside it, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** All findings of one kind. */
export interface Findings {
  readonly kind: FindingKind;
  readonly title: string;
  /** What to do about them, in sentences. */
  readonly remedy: string;
  /** How many there are. */
  readonly count: number;
  /** The first of them. */
  readonly examples: readonly Finding[];
}

/** The kinds of findings, in the order in which they are shown. */
export const findingKinds = {
  lost: {
    title: 'Addresses that are gone',
    remedy:
      'Links and citations lead to them. Write the line that is named, or add "forgotten": true to the line of an address in addresses.jsonl if nobody needs it; "clipfile check --write" writes that file.',
  },
  drafts: {
    title: 'Drafts',
    remedy: '"clipfile build" leaves them out. To publish one, remove its line status: draft or draft: true.',
  },
  embargoed: {
    title: 'Items under an embargo',
    remedy:
      'Nothing shows them. "clipfile build --as-of" with a day, or asOf in site.yml, releases those whose embargo ends on that day or before.',
  },
  duplicates: {
    title: 'Likely duplicates',
    remedy:
      'Where two items are one, keep one, and name the other in its line formerly: so that its address leads to it.',
  },
  dates: {
    title: 'Unlikely dates',
    remedy: 'Check them. Charts leave out what is far from all others.',
  },
  untagged: {
    title: 'Items without topics or actors',
    remedy: 'Name the topics they are about and the actors they mention, whose pages then list them.',
  },
  unused: {
    title: 'Topics and actors that no item names',
    remedy: 'Name them in items, or remove them from the file.',
  },
  links: {
    title: 'Summaries that are one link',
    remedy: 'Lists show a summary as text. Write a sentence, and put the address into source: {url: …}.',
  },
  undescribed: {
    title: 'Pictures without a description',
    remedy:
      'Describe them for readers who cannot see them: ![Front page of the first issue](scan.png), and imageAlt for topics and actors.',
  },
  unshown: {
    title: 'Files that nothing shows',
    remedy: 'They are not published. Show or link them in an item, or remove them.',
  },
} as const satisfies Readonly<Record<string, Pick<Findings, 'title' | 'remedy'>>>;

export type FindingKind = keyof typeof findingKinds;
