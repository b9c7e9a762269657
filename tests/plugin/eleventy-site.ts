import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from '../../src/compile.mjs';
import { embeddedPageFiles } from '../../src/embedded-styles.mjs';
import type { EleventyConfig } from '../../src/plugin/eleventy-config.ts';
import type { ClipfileOptions } from '../../src/plugin/options.ts';
import { clipfilePlugin } from '../../src/plugin/plugin.ts';
import { write } from '../commands/archive-folder.ts';

/** The site of docs/inside-eleventy, or one like it, in a folder of its own. */
export interface EleventySite {
  readonly folder: string;
  /** The folder that the site is built into. */
  readonly output: string;
  /** Builds it with Eleventy, as its command does each time. */
  build(): Promise<void>;
}

const example = fileURLToPath(new URL('../../docs/inside-eleventy', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * @param files that are added to those of the example, or in their place
 * @param options of the plugin, other than the folders
 */
export async function eleventySite(
  files: Readonly<Record<string, string>> = {},
  options: Partial<ClipfileOptions> = {},
): Promise<EleventySite> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-eleventy-'));
  cpSync(example, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) write(folder, path, text);
  const output = join(folder, '_site');
  const assets = join(dirname(await compile()), 'assets');
  const plugin = clipfilePlugin({ assets, styles: await compiledStyles(folder), fingerprint: 'test' });
  return {
    folder,
    output,
    async build() {
      const { default: Eleventy } = await import(require.resolve('@11ty/eleventy'));
      const site = new Eleventy(folder, output, {
        quietMode: true,
        configPath: undefined,
        config: (eleventyConfig: EleventyConfig & { addPlugin: AddPlugin; addPassthroughCopy: AddCopy }) => {
          eleventyConfig.addPassthroughCopy({ [join(folder, 'society.css')]: 'society.css' });
          eleventyConfig.ignores.add(`${folder}/eleventy.config.js`);
          eleventyConfig.addPlugin(plugin, {
            content: join(folder, 'archive'),
            cache: join(folder, '.cache'),
            layout: 'base.njk',
            ...options,
          });
        },
      });
      site.disableLogger();
      await site.write();
    },
  };
}

type AddPlugin = (plugin: ReturnType<typeof clipfilePlugin>, options: ClipfileOptions) => void;
type AddCopy = (paths: Readonly<Record<string, string>>) => void;

async function compiledStyles(folder: string): Promise<string> {
  const styles = join(folder, '.styles');
  const { outputFiles = [] } = await build(embeddedPageFiles(styles));
  mkdirSync(styles);
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  return styles;
}
