import { layout } from './parts/layout.ts';
import { tagPage } from './parts/tag-page.ts';
import type { Template } from './template.ts';

/** An actor: who or what it is, and its items. */
const actor: Template<'actor'> = ({ page, site }) => layout(page, site, tagPage(page));

export default actor;
