import { layout } from './parts/layout.ts';
import { tagIndex } from './parts/tag-index.ts';
import type { Template } from './template.ts';

/** The index of topics. */
const topics: Template<'topics'> = ({ page, site }) => layout(page, site, tagIndex(page, 'topic'));

export default topics;
