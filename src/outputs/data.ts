import { publishedAs } from '../attachments/published-as.ts';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { archiveLists } from '../data/archive-lists.ts';
import { bagDeclaration, bagInfo, manifest } from '../data/bag.ts';
import { type DataResource, dataPackage, tableSchema } from '../data/data-package.ts';
import { jsonList } from '../data/entry-records.ts';
import { type ItemGroup, itemGroups, maxGroupSize } from '../data/item-groups.ts';
import { type FileFacts, type ItemRecord, itemRecord } from '../data/item-record.ts';
import { itemsTable } from '../data/items-table.ts';
import { dataSchema } from '../data/json-schema.ts';
import { publishedFields } from '../data/published-fields.ts';
import { tableCsv } from '../data/table.ts';
import { itemDataPath } from '../pages/links.ts';
import type { Item } from '../records/item.ts';
import type { Output, PlannedFile, SiteFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

/** A file of the data before its text is made. */
interface DataFile extends PlannedFile {
  /** The items that it is about, where it is one of them or their list. */
  readonly group?: ItemGroup;
  readonly item?: Item;
  readonly text: (work: Work) => string;
}

/** What the texts of files are made with. */
interface Work {
  /** The JSON of an item of the group at work. */
  readonly itemJson: (item: Item) => string;
  /** Of a file that was written before. */
  readonly factsOf: (path: string) => FileFacts;
}

export const dataFolder = 'data/';

/**
 * The archive as data: a file for each item, lists of them in files of bounded size, tables for spreadsheets and
 * databases, what describes them, and what makes the site a bag with their checksums.
 *
 * The files of a group of items are made of the JSON of each item, which is that on the site where it is unchanged. So
 * one more item reads no text but its own again.
 *
 * @param maxItems in one file
 */
export function dataOutput(inputs: SiteInputs, maxItems = maxGroupSize): Output {
  return skipUnchanged<DataFile>({
    progress: { write: 'Writing data' },
    plan: (earlier) => (inputs.archive.settings.data === false ? [] : planData(inputs, earlier, maxItems)),
    make: (changed) => makeData(changed, inputs),
  });
}

function* planData(
  inputs: SiteInputs,
  earlier: readonly PlannedFile[],
  maxItems: number,
): Iterable<DataFile> {
  const { archive, program } = inputs;
  const { settings, topics, actors, sources } = archive;
  const own = publishedFields(settings);
  const { title, description, language, url, author, rights, contact } = settings;
  const common = fingerprintOf(
    program + JSON.stringify([own, title, description, language, url, author, rights, contact]),
  );
  const fingerprintOfItem = itemFingerprints(inputs, common, earlier);
  const groups = itemGroups(archive.items, maxItems);
  const isOneFile = groups.length === 1;
  const planned: DataFile[] = [];
  const resources: DataResource[] = [];
  const plan = (file: DataFile): DataFile => {
    planned.push(file);
    return file;
  };

  const table = itemsTable(own);
  const columns = tableSchema(table, () => isOneFile);
  const titleOf = ({ name }: ItemGroup) =>
    isOneFile ? table.title : `${table.title}, ${name.slice('items-'.length)}`;
  const columnsFile = 'items-columns.json';
  const all: string[] = [];
  for (const group of groups) {
    const members: string[] = [];
    for (const item of group.items) {
      const fingerprint = fingerprintOfItem(item);
      members.push(fingerprint);
      yield plan({
        path: itemDataPath(item.id),
        fingerprint,
        group,
        item,
        text: ({ itemJson }) => `${itemJson(item)}\n`,
      });
    }
    const fingerprint = fingerprintOf(common + members.join(' '));
    all.push(fingerprint);
    const schema = isOneFile ? columns : columnsFile;
    resources.push(
      { path: `${group.name}.csv`, title: titleOf(group), schema },
      { path: `${group.name}.json`, title: titleOf(group) },
    );
    yield plan({
      path: `${dataFolder}${group.name}.csv`,
      fingerprint,
      group,
      text: ({ itemJson }) =>
        tableCsv(
          table,
          group.items.map((item) => parsed(itemJson(item))),
        ),
    });
    yield plan({
      path: `${dataFolder}${group.name}.json`,
      fingerprint,
      group,
      text: ({ itemJson }) => jsonList(group.items.map(itemJson)),
    });
  }

  const ofItems = fingerprintOf(common + all.join(' '));
  const ofLists = fingerprintOf(
    ofItems +
      JSON.stringify(
        [topics, actors].map((entries) => entries.map(({ tag, items }) => [tag, items.length])),
      ) +
      JSON.stringify(archive.withdrawn.map(({ id, withdrawal }) => [id, withdrawal])) +
      JSON.stringify(
        sources.map(({ slug, name, spellings, items }) => [slug, name, spellings, items.length]),
      ),
  );
  for (const { path, text, ...resource } of archiveLists(archive, isOneFile)) {
    resources.push({ path, ...resource });
    yield plan({ path: dataFolder + path, fingerprint: ofLists, text: ({ factsOf }) => text(factsOf) });
  }
  const jsonFile = (path: string, fingerprint: string, value: (work: Work) => object) =>
    plan({
      path: dataFolder + path,
      fingerprint,
      text: (work) => `${JSON.stringify(value(work), undefined, 2)}\n`,
    });
  if (!isOneFile) yield jsonFile(columnsFile, common, () => columns);
  yield jsonFile('schema.json', common, () => dataSchema(own, url));
  yield jsonFile('datapackage.json', combined(planned), ({ factsOf }) =>
    dataPackage(settings, resources, (path) => factsOf(dataFolder + path)),
  );

  const payload = [...planned];
  const factsOfAll = ({ factsOf }: Work) => payload.map(({ path }) => [path, factsOf(path)] as const);
  const ofPayload = combined(payload);
  const tagFiles: DataFile[] = [];
  const tagFile = (path: string, fingerprint: string, text: DataFile['text']): DataFile => {
    const file = { path, fingerprint, text };
    tagFiles.push(file);
    return file;
  };
  yield tagFile('bagit.txt', fingerprintOf(bagDeclaration), () => bagDeclaration);
  yield tagFile('bag-info.txt', ofPayload, (work) =>
    bagInfo(
      settings,
      factsOfAll(work).map(([, facts]) => facts),
    ),
  );
  yield tagFile('manifest-sha256.txt', ofPayload, (work) => manifest(factsOfAll(work)));
  const tags = tagFiles.map(({ path }) => path);
  yield {
    path: 'tagmanifest-sha256.txt',
    fingerprint: ofPayload,
    text: ({ factsOf }) => manifest(tags.map((path) => [path, factsOf(path)])),
  };
}

/** The fingerprint of an item: of its file, of the names of its topics and actors, and of the files that it shows. */
function itemFingerprints(
  { archive, source, canonicalize }: SiteInputs,
  common: string,
  earlier: readonly PlannedFile[],
): (item: Item) => string {
  const hasAttachments = archive.items.some(({ attachments }) => attachments.length > 0);
  const files = new Map(hasAttachments ? earlier.map(({ path, fingerprint }) => [path, fingerprint]) : []);
  const names = new Map<object, object>();
  const nameOf = (tag: { readonly name: string; readonly type?: string }): object => {
    const known = names.get(tag) ?? { name: tag.name, type: tag.type };
    names.set(tag, known);
    return known;
  };
  return (item) => {
    const { id, title, language, topics, actors, fields, otherKeys, attachments } = item;
    const { relations, links, missingPages } = item;
    return fingerprintOf(
      common +
        canonicalize({
          ...{ id, title, language, topics, actors, fields, otherKeys, relations, links, missingPages },
          key: source.fileKey(item),
          topicNames: topics.map((topic) => nameOf(archive.topic(topic))),
          actorNames: actors.map((actor) => nameOf(archive.actor(actor))),
          attachments: attachments.map((path) => [
            files.get(publishedAs(path).path),
            archive.files.get(path)?.transcript?.hash,
          ]),
        }),
    );
  };
}

function combined(files: readonly PlannedFile[]): string {
  return fingerprintOf(files.map(({ path, fingerprint }) => `${path} ${fingerprint}`).join('\n'));
}

/** Makes the files that changed, in the order in which they were planned: those of a group one after another. */
async function* makeData(
  changed: readonly DataFile[],
  { archive, source, reader }: SiteInputs,
): AsyncIterable<readonly SiteFile[]> {
  const own = publishedFields(archive.settings);
  const isChanged = new Set(changed.flatMap(({ item }) => item ?? []));
  const factsOf = (path: string): FileFacts => {
    const facts = reader.factsOf(path);
    if (facts === undefined) throw new Error(`${path} is not written yet`);
    return facts;
  };
  /** Of the group at work. */
  let texts = new Map<Item, string>();
  const itemJson = (item: Item): string => {
    const text =
      texts.get(item) ??
      (isChanged.has(item) ? undefined : reader.textOf(itemDataPath(item.id))?.trimEnd()) ??
      JSON.stringify(itemRecord(item, { archive, source, own, factsOf }));
    texts.set(item, text);
    return text;
  };
  let group: ItemGroup | undefined;
  let batch: SiteFile[] = [];
  for (const file of changed) {
    // What others tell of must be written first.
    if (file.item === undefined && batch.length > 0) {
      yield batch;
      batch = [];
    }
    if (file.group !== group) {
      group = file.group;
      texts = new Map();
    }
    batch.push({ path: file.path, content: file.text({ itemJson, factsOf }) });
  }
  yield batch;
}

function parsed(json: string): ItemRecord {
  const record: ItemRecord = JSON.parse(json);
  return record;
}
