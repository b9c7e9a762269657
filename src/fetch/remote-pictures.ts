import type { RemotePicture } from '../read/fetched-pictures.ts';
import type { SourceFiles } from '../read/source-files.ts';

/** A picture of another site that texts of an archive show. */
export interface ShownPicture {
  readonly address: string;
  /** The file that stands for it; empty where none does. */
  readonly file: string;
  /** Where it is shown, at least once. */
  readonly places: readonly Place[];
}

export interface Place {
  /** Path in the content folder. */
  readonly file: string;
  readonly line: number;
}

/** The pictures of other sites in the items and pages of an archive, in the order of their files. Withdrawn items show none. */
export async function remotePictures(
  files: SourceFiles,
  onProgress?: (read: number, total: number) => void,
): Promise<readonly ShownPicture[]> {
  const found = new Map<string, ShownPicture & { readonly places: Place[] }>();
  const add = (path: string, pictures: readonly RemotePicture[] = []) => {
    for (const { address, file, line } of pictures) {
      const known = found.get(address);
      if (known === undefined) found.set(address, { address, file, places: [{ file: path, line }] });
      else known.places.push({ file: path, line });
    }
  };
  const about = files.readAbout();
  if (about !== undefined) add('about.md', about.remotePictures);
  for (const { path, remotePictures } of files.readOwnPages()) add(path, remotePictures);
  const { items } = await files.readItems(onProgress, files.readSettings()?.read);
  for (const { path, item, remotePictures } of items) {
    if (item?.status !== 'withdrawn') add(path, remotePictures);
  }
  return [...found.values()];
}
