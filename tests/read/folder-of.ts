import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Reading, readContent } from '../../src/read/content.ts';
import { type FileReader, uncachedReader } from '../../src/read/file-reader.ts';
import { readItemFile } from '../../src/read/item-file.ts';
import type { Body } from '../../src/records/item.ts';
import { formatProblem } from '../../src/records/problem.ts';

/** Files of a content folder by their paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A small archive without a mistake, for tests to add theirs. */
export const validArchive: Files = {
  'site.yml': 'title: Harbour archive\n',
  'topics.yml':
    '- id: trade\n  name: Trade\n- id: peace-talks\n  name: Peace talks\n  aliases: [negotiations]\n',
  'actors.yml':
    '- id: dockers-union\n  type: organisation\n  name: Dockers’ Union\n' +
    '- id: volodymyr-zelenskyy\n  type: person\n  name: Volodymyr Zelenskyy\n  aliases: [Zelensky, Зеленський]\n',
};

/** Writes the files into a new folder, lets `arrange` change it, reads it, and removes it. */
export async function readFolder(
  files: Files,
  arrange?: (folder: string) => void,
): Promise<Reading & { readonly bodies: Readonly<Record<string, Body>> }> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-read-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    arrange?.(folder);
    const bodies: Record<string, Body> = {};
    const reader: FileReader = {
      ...uncachedReader,
      readItem(path, readBytes) {
        const bytes = readBytes();
        if (bytes === undefined) return undefined;
        const { file, body } = readItemFile(path, bytes);
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
    return content === undefined
      ? { content, problems: named, bodies }
      : { content, problems: named, bodies };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a person is told of the folder, as it is printed. */
export function formatProblems({ problems }: Reading): string {
  return problems.map(formatProblem).join('\n');
}
