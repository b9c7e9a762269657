import { type Reading, readContent } from '../../src/read/content.ts';
import { type FileReader, uncachedReader } from '../../src/read/file-reader.ts';
import { readItemFile } from '../../src/read/item-file.ts';
import type { Body } from '../../src/records/item.ts';
import { formatProblem } from '../../src/records/problem.ts';
import { createFolder, type Files } from '../support/create-folder.ts';

export { createFolder, type Files };

/** A small archive without mistakes, to which tests add theirs. */
export const validArchive: Files = {
  'site.yml': 'title: Harbour archive\n',
  'topics.yml':
    '- id: trade\n  name: Trade\n- id: peace-talks\n  name: Peace talks\n  aliases: [negotiations]\n',
  'actors.yml':
    '- id: dockers-union\n  type: organisation\n  name: Dockers’ Union\n' +
    '- id: volodymyr-zelenskyy\n  type: person\n  name: Volodymyr Zelenskyy\n  aliases: [Zelensky, Зеленський]\n',
};

/**
 * Reads a new folder with these files, after `arrange` has changed it, and returns the bodies of its items by id.
 * Problems name the folder `content`.
 */
export async function readFolder(
  files: Files,
  arrange?: (folder: string) => void,
): Promise<Reading & { readonly bodies: Readonly<Record<string, Body>> }> {
  const folder = createFolder(files);
  arrange?.(folder);
  const bodies: Record<string, Body> = {};
  const reader: FileReader = {
    ...uncachedReader,
    readItem(path, readBytes, reading) {
      const bytes = readBytes();
      if (bytes === undefined) return undefined;
      const { file, body } = readItemFile(path, bytes, reading);
      bodies[file.id] = body;
      return file;
    },
  };
  const { content, problems } = await readContent(folder, { reader });
  const named = problems.map((each) => ({
    ...each,
    file: each.file.replace(folder, 'content'),
    hint: each.hint.replaceAll(folder, 'content'),
  }));
  return content === undefined ? { content, problems: named, bodies } : { content, problems: named, bodies };
}

/** All problems as they are printed. */
export function formatProblems({ problems }: Pick<Reading, 'problems'>): string {
  return problems.map((problem) => formatProblem(problem)).join('\n');
}
