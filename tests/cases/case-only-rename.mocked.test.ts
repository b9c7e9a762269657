import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createFolder } from '../support/create-folder.ts';
import { buildCase } from './built-case.ts';
import { describeCase } from './describe-case.ts';

vi.mock('node:fs', async (original) => {
  const { ignoringCase } = await import('../write/disk-that-ignores-case.ts');
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, ...ignoringCase(fs, (name) => name, 'clipfile-test-') };
});

describeCase(
  'case-only-rename',
  {
    copy: { item: 'picture.md', picture: 'plan.png', renamed: 'Plan.png' },
    shared: { item: 'a-image.md', picture: 'scan.png', renamed: 'Scan.png' },
  },
  (build, { item, picture, renamed }) => {
    test('on a disk that ignores case, a picture is renamed by case, and back, and built each time', async () => {
      const work = createFolder();
      const content = join(work, 'content');
      cpSync((await build()).content, content, { recursive: true });
      const items = join(content, 'items');
      const bytes = readFileSync(join(items, picture));
      const text = readFileSync(join(items, item), 'utf8');
      for (const name of [picture, renamed, picture]) {
        // The first name finds the file by whatever case it has.
        renameSync(join(items, name), join(items, name));
        writeFileSync(join(items, item), text.replace(picture, name));
        const site = await buildCase(content, join(work, 'site'));
        expect(site.isBuilt).toBe(true);
        expect(site.namesIn('items').filter((each) => each.endsWith('.png'))).toEqual([name]);
        expect(readFileSync(join(site.folder, 'items', name))).toEqual(bytes);
        expect(site.article(item.replace('.md', ''))).toContain(`src="${name}"`);
      }
    });
  },
);
