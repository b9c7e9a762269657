import { layout } from './parts/layout.ts';
import { tagPage } from './parts/tag-page.ts';
import type { Template } from './template.ts';

/** A topic: what it is, and its items. */
const topic: Template<'topic'> = ({ page, site }) => layout(page, site, tagPage(page));

export default topic;
