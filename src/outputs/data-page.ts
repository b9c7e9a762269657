import { fingerprintOf } from '../cache/fingerprint.ts';
import { archiveLists } from '../data/archive-lists.ts';
import { itemGroups } from '../data/item-groups.ts';
import { itemsTable } from '../data/items-table.ts';
import { publishedFields } from '../data/published-fields.ts';
import { type DataFileFacts, dataPage, dataPath } from '../pages/data.ts';
import { itemDataPath } from '../pages/links.ts';
import { computedPage } from '../pages/planned-page.ts';
import { dataFolder } from './data.ts';
import { pageFile } from './fragments.ts';
import type { Output, PlannedFile, SiteFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

/**
 * The page about the data. It says how large each file is, so it is rendered once they are written, and not with the
 * other pages, which are planned before.
 */
export function dataPageOutput(inputs: SiteInputs): Output {
  const { archive, site, program, templates } = inputs;
  return skipUnchanged<PlannedFile>({
    plan: (earlier) => {
      if (site.hasData !== true) return [];
      const files = earlier.filter(({ path }) => path.startsWith(dataFolder));
      const fingerprint = fingerprintOf(
        program +
          (templates?.hash ?? '') +
          JSON.stringify([site, archive.items[0]?.id]) +
          files.map(({ fingerprint }) => fingerprint).join(' '),
      );
      return [{ path: pageFile(dataPath, site), fingerprint, page: 'listed' }];
    },
    make: async (changed) => {
      // A template of the owner's own that fails must show before anything is written.
      if (templates !== undefined && changed.length > 0) await rendered(() => 0, inputs);
      return writeLater(changed, inputs);
    },
  });
}

/** Begins only once the files before are written. */
async function* writeLater(
  changed: readonly PlannedFile[],
  inputs: SiteInputs,
): AsyncIterable<readonly SiteFile[]> {
  for (const { path } of changed) {
    const content = await rendered((file) => inputs.reader.factsOf(file)?.bytes ?? 0, inputs);
    yield [{ path, content }];
  }
}

/** @param sizeOf of a file of the site, in bytes */
async function rendered(
  sizeOf: (path: string) => number,
  { archive, render, site, templates }: SiteInputs,
): Promise<Uint8Array> {
  const page = dataPage(archive, {
    files: listFiles(archive).map(({ path, rows }) => ({ path, rows, bytes: sizeOf(path) })),
    columns: itemsTable(publishedFields(archive.settings)).columns.map(({ name }) => name),
    example: archive.items[0] && itemDataPath(archive.items[0].id),
  });
  for await (const [file] of render([computedPage(page).page], site, templates)) {
    if (file !== undefined) return file.content;
  }
  throw new Error('The page about the data was not rendered');
}

/** The files of the data but those of single items and those that describe others. */
function listFiles(archive: SiteInputs['archive']): readonly Omit<DataFileFacts, 'bytes'>[] {
  const groups = itemGroups(archive.items);
  const lists = archiveLists(archive, groups.length === 1);
  return [
    ...groups.flatMap(({ name, items }) =>
      ['csv', 'json'].map((ending) => ({ path: `${dataFolder}${name}.${ending}`, rows: items.length })),
    ),
    ...lists.map(({ path, rows }) => ({ path: `${dataFolder}${path}`, rows })),
  ];
}
