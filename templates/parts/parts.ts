import { chart } from './chart.ts';
import { coins } from './coins.ts';
import { dateHtml, directionAttribute, nameAttributes, textAttributes } from './date-and-language.ts';
import { dossierHead } from './dossier-head.ts';
import { footer } from './footer.ts';
import { head } from './head.ts';
import { layout } from './layout.ts';
import { breadcrumbNav, itemList, linkListWithCounts } from './lists.ts';
import { masthead } from './masthead.ts';
import { metadata } from './metadata.ts';
import { nameplate } from './nameplate.ts';
import { navEntries } from './nav-link.ts';
import { neighbours } from './neighbours.ts';
import { listPaging } from './paging.ts';
import { rowPicture } from './picture.ts';
import { printedCitation } from './printed-citation.ts';
import { sourceFacts } from './source-facts.ts';
import { tagLinks } from './tag-links.ts';
import { yearGroups } from './year-groups.ts';

/** The parts of pages that templates of the owner's own can call. */
export const parts = {
  breadcrumbNav,
  chart,
  coins,
  dateHtml,
  directionAttribute,
  dossierHead,
  footer,
  head,
  itemList,
  layout,
  linkListWithCounts,
  listPaging,
  masthead,
  metadata,
  nameAttributes,
  nameplate,
  navEntries,
  neighbours,
  printedCitation,
  rowPicture,
  sourceFacts,
  tagLinks,
  textAttributes,
  yearGroups,
} as const;

export type Parts = typeof parts;
