import { expect, test } from 'vitest';
import { pluginFile } from '../../../src/search/index/language-plugin-file.ts';
import { english } from '../../../src/search/words/stemming.ts';
import { loadFrom } from '../in-memory-search.ts';

const source = {
  code: 'xx',
  stemming: english,
  scripts: ['module.exports = () => "support" // a comment', 'exports.name = "plugin"'],
} as const;

test('running the file registers what both scripts export', async () => {
  const file = pluginFile(source);
  expect(file.path).toMatch(/^search\/language-xx-[0-9a-f]{10}\.js$/);
  const [support, plugin] = (await loadFrom([file])(file.path)) as [() => string, object];
  expect(support()).toBe('support');
  expect(plugin).toEqual({ name: 'plugin' });
});

test('another plugin has another name', () => {
  const other = pluginFile({ ...source, scripts: [source.scripts[0], 'exports.name = "other"'] });
  expect(other.path).not.toBe(pluginFile(source).path);
});
