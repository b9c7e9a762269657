import { isMistake, ProblemCollector } from '../records/problem.ts';
import { decodeText } from './decode.ts';
import type { ContentFolder } from './folder.ts';
import { maxItemSize } from './source-files.ts';

/** The line of an item's file that first has a text as it is, whatever key it belongs to; 1 where none has. */
export function lineOfText(text: string, file: string, disk: ContentFolder): number {
  const bytes = disk.read(file, maxItemSize);
  const whole = isMistake(bytes) ? undefined : decodeText(bytes, new ProblemCollector(file));
  const index = whole?.indexOf(text) ?? -1;
  return index < 0 ? 1 : (whole?.slice(0, index).split('\n').length ?? 1);
}
