import type { Settings } from '../records/settings.ts';
import { slugOf } from '../records/slug.ts';
import { listSeparator } from './csv.ts';
import type { FileFacts } from './item-record.ts';
import type { ForeignKey, Table } from './table.ts';

/** A file of the data that the descriptor names. */
export interface DataResource {
  /** In the folder of the descriptor: `items-1931.csv`. */
  readonly path: string;
  readonly title: string;
  /** Of a CSV: its Table Schema, or the name of a file that has it. */
  readonly schema?: object | string;
}

/**
 * The descriptor of the data: a Data Package of Frictionless (https://datapackage.org/standard/data-package/), version 2.
 *
 * @param factsOf of a resource, by its path
 */
export function dataPackage(
  { title, description, language, url, author, rights }: Settings,
  resources: readonly DataResource[],
  factsOf: (path: string) => FileFacts,
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slugOf(title),
    title,
    ...(description !== '' && { description }),
    ...(url !== undefined && { homepage: url }),
    language,
    ...(rights !== undefined && licence(rights)),
    ...(author !== undefined && { contributors: [{ title: author, roles: ['publisher'] }] }),
    resources: resources.map(({ path, title, schema }) => {
      const { bytes, sha256 } = factsOf(path);
      const isTable = path.endsWith('.csv');
      return {
        name: isTable ? path.slice(0, -'.csv'.length) : path.replace('.', '-'),
        ...(isTable && { type: 'table' }),
        path,
        title,
        format: isTable ? 'csv' : 'json',
        mediatype: isTable ? 'text/csv' : 'application/json',
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        ...(schema !== undefined && { schema }),
      };
    }),
  };
}

/** An address is that of a licence; a sentence cannot be one in this format. */
function licence(rights: string): object {
  return /^https?:\/\//.test(rights) ? { licenses: [{ path: rights }] } : { rights };
}

/**
 * The Table Schema of a table.
 *
 * @param isOneFile whether a table is one file of the data, so that ids in others can be said to be its own
 */
export function tableSchema<Row>(
  { title, columns, primaryKey, foreignKeys = [] }: Table<Row>,
  isOneFile: (table: string) => boolean,
): object {
  const keys = foreignKeys.filter(({ table }) => table === undefined || isOneFile(table));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    title,
    fields: columns.map(({ name, type, format, title, description, isRequired }) => ({
      name,
      // The profile of the format knows no list.
      type: type === 'list' ? 'string' : type,
      ...(format !== undefined && { format }),
      ...(title !== undefined && { title }),
      description: type === 'list' ? `${description} Entries are joined with ${listSeparator}.` : description,
      ...(isRequired && { constraints: { required: true } }),
    })),
    primaryKey,
    ...(keys.length > 0 && { foreignKeys: keys.map(foreignKey) }),
    missingValues: [''],
  };
}

function foreignKey({ column, table }: ForeignKey): object {
  return { fields: [column], reference: { ...(table !== undefined && { resource: table }), fields: ['id'] } };
}
