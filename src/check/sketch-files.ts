import { setImmediate } from 'node:timers/promises';
import type { ContentFolder } from '../read/folder.ts';
import type { ItemFile } from '../read/item-file.ts';
import { maxItemSize } from '../read/source-files.ts';
import { isMistake } from '../records/problem.ts';
import { sketchOf, type TextSketch } from './text-sketch.ts';

/** From a file as it was parsed to the sketch of its text, so that only files that changed are read again. */
export type TextSketches = WeakMap<ItemFile, TextSketch | 'short'>;

/** After each batch the event loop gets a turn. */
const batchSize = 250;

/** The sketch of each file's text; undefined where the text is short. */
export async function sketchFiles(
  files: readonly ItemFile[],
  disk: ContentFolder,
  sketches: TextSketches,
): Promise<readonly (TextSketch | undefined)[]> {
  const found: (TextSketch | undefined)[] = [];
  for (const [index, file] of files.entries()) {
    const sketch = sketches.get(file) ?? sketchOf(textOf(file, disk)) ?? 'short';
    sketches.set(file, sketch);
    found.push(sketch === 'short' ? undefined : sketch);
    if (index % batchSize === batchSize - 1) await setImmediate();
  }
  return found;
}

/** The text as it is written, without front matter; its marks hardly count. */
function textOf({ path }: ItemFile, disk: ContentFolder): string {
  const bytes = disk.read(path, maxItemSize);
  if (isMistake(bytes)) return '';
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const end = text.search(/\r?\n---[ \t]*\r?\n/);
  return end < 0 ? '' : text.slice(end + 5);
}
