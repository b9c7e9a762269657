import { compiledAssets, embeddedStyles, programFingerprint } from '../commands/program-files.ts';
import { type ClipfilePlugin, clipfilePlugin } from './plugin.ts';

export type { Actor } from '../records/actor.ts';
export type { ItemDate } from '../records/date.ts';
export type { Item } from '../records/item.ts';
export type { Problem } from '../records/problem.ts';
export type { Topic } from '../records/topic.ts';
export type { EleventyConfig } from './eleventy-config.ts';
export type { ClipfileOptions } from './options.ts';
export type { ArchiveData, ArchiveItem } from './plugin.ts';

/** The plugin for Eleventy: `eleventyConfig.addPlugin(clipfile, { content: 'archive', layout: 'base.njk' })`. */
const plugin: ClipfilePlugin = clipfilePlugin({
  assets: compiledAssets,
  styles: embeddedStyles,
  fingerprint: programFingerprint(),
});
export default plugin;
