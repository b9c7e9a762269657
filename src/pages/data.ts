import type { Archive } from '../archive/archive.ts';
import type { MessageKey, Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { periodName } from '../messages/period-name.ts';
import { sizeText } from './file-size.ts';
import type { DataFileView, DataRowView, PageOf } from './page-model.ts';

/** The files of the data, as far as the page about them shows them. */
export interface DataFacts {
  /** All files, in the order in which the page lists them. */
  readonly files: readonly DataFileFacts[];
  /** Of the table of items. */
  readonly columns: readonly string[];
  /** The path of the file of an item. */
  readonly example: string | undefined;
}

export interface DataFileFacts {
  /** From the site's root: `data/topics.csv`. */
  readonly path: string;
  readonly rows: number;
  /** In bytes. */
  readonly bytes: number;
}

export const dataPath = 'data.html';

/** The page that explains the data to who has never seen them. */
export function dataPage(archive: Archive, { files, columns, example }: DataFacts): PageOf<'data'> {
  const { settings } = archive;
  const messages = messagesOf(settings);
  const lists = new Map<string, DataFileFacts[]>();
  for (const file of files) {
    const name = nameOf(file.path);
    const forms = lists.get(name);
    if (forms === undefined) lists.set(name, [file]);
    else forms.push(file);
  }
  const rows = [...lists].map(([name, forms]): DataRowView & { readonly isPart: boolean } => ({
    name: nameOfList(name, messages),
    rows: forms[0]?.rows ?? 0,
    csv: fileView(forms, '.csv', messages),
    json: fileView(forms, '.json', messages),
    isPart: name.startsWith('items-'),
  }));
  /** Empty lists are files for programs to find, and nothing to read. */
  const shown = rows.filter(({ isPart, rows: count }, i) => !isPart && (count > 0 || i === 0));
  const isDivided = rows.some(({ isPart }) => isPart);
  return {
    kind: 'data',
    path: dataPath,
    title: messages.text('data'),
    description: messages.text('dataDescription'),
    data: {
      lists: shown.map(({ isPart: _, ...row }) => row),
      parts: rows.filter(({ isPart }) => isPart).map(({ isPart: _, ...row }) => row),
      columns,
      example,
      package: 'data/datapackage.json',
      schema: 'data/schema.json',
      queries: isDivided ? dividedQueries : queries,
    },
  };
}

function nameOf(path: string): string {
  return path.slice(path.indexOf('/') + 1, path.lastIndexOf('.'));
}

const listNames = {
  items: 'items',
  topics: 'topics',
  actors: 'actors',
  sources: 'sources',
  withdrawn: 'withdrawnItems',
  'item-topics': 'dataItemTopics',
  'item-actors': 'dataItemActors',
  'item-sources': 'dataItemSources',
  attachments: 'dataAttachments',
} as const satisfies Readonly<Record<string, MessageKey>>;

function isListName(name: string): name is keyof typeof listNames {
  return name in listNames;
}

function nameOfList(name: string, messages: Messages): string {
  if (isListName(name)) return messages.text(listNames[name]);
  const [, period = '', part] = /^items-(undated|\d{4}(?:-\d\d){0,2})(?:-(\d+))?$/.exec(name) ?? [];
  const words = period === 'undated' ? messages.text('dataUndated') : periodName(period, messages);
  return part === undefined ? words : messages.text('dataPart', { name: words, number: part });
}

function fileView(
  forms: readonly DataFileFacts[],
  ending: string,
  messages: Messages,
): DataFileView | undefined {
  const file = forms.find(({ path }) => path.endsWith(ending));
  return file && { path: file.path, size: sizeText(file.bytes, messages) };
}

/** They run in the folder `data/`. */
const sqlite = `.import --csv topics.csv topics
.import --csv item-topics.csv item_topics
SELECT name, count(*) AS items
FROM item_topics JOIN topics ON id = topic
GROUP BY id ORDER BY items DESC LIMIT 10;`;

const queries: PageOf<'data'>['data']['queries'] = {
  sqlite,
  duckdb: `SELECT left(firstDay::text, 4) AS year, count(*) AS items
FROM 'items.csv'
GROUP BY year ORDER BY year;`,
  pandas: `import pandas as pd
items = pd.read_csv('items.csv')
topics = items.topicNames.str.split('|').explode()
print(topics.value_counts().head(10))`,
};

const dividedQueries: typeof queries = {
  sqlite,
  duckdb: queries.duckdb.replace('items.csv', 'items-*.csv'),
  pandas: `from glob import glob
import pandas as pd
items = pd.concat(map(pd.read_csv, glob('items-*.csv')))
topics = items.topicNames.str.split('|').explode()
print(topics.value_counts().head(10))`,
};
