/** The page of an item. */
export const items = {
  onlyHeadline: 'Only the headline of this item is in the archive.',
  onlyHeadlineAndSummary: 'Only the headline and a summary of this item are in the archive.',
  aboutThisItem: 'About this item',
  date: 'Date',
  publisher: 'Publisher',
  author: 'Author',
  /** When the source published it, which the date of an event need not be. */
  published: 'Published',
  /** The part of a newspaper. */
  section: 'Section',
  /** Of a newspaper. */
  pageOfPaper: 'Page',
  edition: 'Edition',
  placeOfPublication: 'Place of publication',
  issn: 'ISSN',
  languageOfOriginal: 'Language of the original',
  /** Above the other sources of an item. */
  alsoPublishedIn: 'Also published in',
  /** A link to where the item was published. */
  original: 'Original',
  archivedCopy: 'Archived copy',
  /** The day on which the item was copied from its source. */
  retrieved: 'Retrieved',
  rights: 'Rights',
  sourceReference: 'Source reference',
  /** In a list of items, a fact with its name: `Casualties: 12`. */
  labelledFact: '{label}: {value}',
  relatedItems: 'Related items',
  /** Before the title of the item that this one translates, and of the items that translate it. */
  translationOf: 'Translation of',
  translations: 'Translated as',
  versionOf: 'Version of',
  versions: 'Other versions',
  partOf: 'Part of',
  /** Above the items that are parts of this one, such as the articles of a series. */
  parts: 'Parts',
  /** Above the items whose texts link to this one. */
  linkedFrom: 'What links here',
  /** At the end of a very long list. */
  notListed: 'Not listed: {items}',
  earlierAndLaterItems: 'Earlier and later items',
  earlierItem: 'Earlier: {date}',
  laterItem: 'Later: {date}',
  /** Heads the ways to cite an item; a verb. */
  citeItem: 'Cite',
  /** Heads how to cite it as a newspaper or a website published it. */
  citeAsPublished: 'As published by {publisher}',
  /** Heads how to cite its page in this archive. */
  citeThisPage: 'This page of the archive',
  /** The form of a footnote: `Chicago 17, note`. */
  noteInStyle: '{style}, note',
  /** Names an address, beside citations. */
  citeLink: 'Link',
  citeDownload: 'Download',
  citeCopy: 'Copy',
  /** The name of a button that shows `citeCopy`, which it has to contain. */
  copyStyle: 'Copy {style}',
  /** The button shows this for a moment. */
  citeCopied: 'Copied',
  /** For screen readers. */
  copiedStyle: '{style}: copied',
  /** Where the browser does not let a page copy. */
  selectedStyle: '{style}: selected, but not copied. Press Ctrl+C or ⌘C.',
  /** How to cite an item, on paper. The placeholders are names, a date and an address. */
  citation: '{title}. {date}. {archive}, {address}',
  citationWithSource: '{title}. {source}, {date}. {archive}, {address}',
  /** The same for any other page, and for the front page. */
  pageCitation: '{title}. {archive}, {address}',
  archiveCitation: '{archive}, {address}',
  footnotes: 'Footnotes',
  /** From a footnote back to its number in the text. A note may have several references. */
  backToReference: 'Back to reference {note}',
  backToOneReference: 'Back to reference {note}, {reference}',
  /** Above a saved web page, before the name of the archive. */
  savedWithoutScripts: 'Saved web page, shown without its scripts.',

  /** Above the corrections of an item. */
  correctionsOfItem: { one: 'Correction', other: 'Corrections' },
  /** The page with the corrections of all items. */
  corrections: 'Corrections',
  allCorrections: 'All corrections',
  correctionCount: { one: '{count} correction', other: '{count} corrections' },
  correctionsDescription: 'What has been corrected in the items of the archive, newest first.',

  withdrawnItem: 'Withdrawn item',
  allWithdrawnItems: 'All withdrawn items',
  itemWithdrawn: 'This item has been withdrawn from the archive.',
  withdrawnAddressKept:
    'Its text has been removed, and no list and no search has it any more. Its address is kept, so that links and citations still lead here and not to another item.',
  afterWithdrawn: 'You may want to {search} or to look into its {timeline}.',
  searchArchiveInSentence: 'search the archive',
  status: 'Status',
  withdrawn: 'Withdrawn',
  /** The day on which an item was withdrawn. */
  dateOfWithdrawal: 'Date of withdrawal',
  identifier: 'Identifier',
  withdrawnItems: 'Withdrawn items',
  withdrawnItemsDescription: 'Items that have been withdrawn from the archive.',
  theseItemsWithdrawn:
    'These items have been withdrawn from the archive. Their addresses are kept; their texts have been removed.',
} as const;
