/** The page about the archive as data. */
export const data = {
  data: 'Data',
  dataDescription: 'The whole archive as files for other programs.',
  dataLead:
    'Everything that this archive publishes, as tables for spreadsheets and databases, and as JSON for programs.',
  dataContent: 'Content',
  dataRows: { one: '{count} row', other: '{count} rows' },
  dataItemTopics: 'Topics of each item',
  dataItemActors: 'Actors of each item',
  dataItemSources: 'Sources of each item',
  dataAttachments: 'Scans and other files',
  /** A list that is divided: of the items of a period, or of those without a date. */
  dataUndated: 'Without a date',
  dataPart: '{name}, part {number}',
  dataFilesByTime: { one: 'Items: {count} file', other: 'Items: {count} files by time' },
  dataEachItem: 'Each item is also a file of its own, such as {file}.',
  dataHowToRead: 'How to read the tables',
  dataColumns: { one: '{count} column of the items', other: 'The {count} columns of the items' },
  dataDates:
    'A date is in EDTF, as precise as it is known: {example}. Beside it are the first and the last day that it may mean.',
  dataLists: 'The entries of a list are in one cell, with {separator} between them.',
  dataFormulas:
    'A text that begins like a formula has an apostrophe before it, so that no spreadsheet computes it. JSON has every text as it was written.',
  dataDescribed: 'Every column and key is described: the tables by {package}, the JSON by {schema}.',
  dataExamples: 'Examples',
  dataCheck: 'Check the files',
  dataBag:
    'The site is a BagIt bag, and the data are its payload. In a copy of the site, this compares each file with its checksum:',
  kilobytes: '{size} kB',
  megabytes: '{size} MB',
} as const;
