import { layout } from './parts/layout.ts';
import { tagIndex } from './parts/tag-index.ts';
import type { Template } from './template.ts';

/** The index of actors. */
const actors: Template<'actors'> = ({ page, site }) => layout(page, site, tagIndex(page, 'actor'));

export default actors;
