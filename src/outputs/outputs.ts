import { assetsOutput } from './assets.ts';
import { attachmentsOutput } from './attachments.ts';
import { dataOutput } from './data.ts';
import { dataPageOutput } from './data-page.ts';
import { feedsOutput } from './feeds.ts';
import { fontsOutput } from './fonts.ts';
import { hostFilesOutput } from './host-files.ts';
import { latestOutput } from './latest.ts';
import { onThisDayOutput } from './on-this-day.ts';
import { openSearchOutput } from './opensearch.ts';
import type { Output } from './output.ts';
import { pagesOutput } from './pages.ts';
import { picturesOutput } from './pictures.ts';
import { recordsOutput } from './records.ts';
import { searchOutput } from './search.ts';
import type { SiteInputs } from './site-inputs.ts';
import { sitemapOutput } from './sitemap.ts';
import { staticFilesOutput } from './static-files.ts';
import { themeMediaOutput } from './theme-media.ts';

/**
 * Everything that a site consists of, in the order in which it is written: what pages load, the data, the pages, the files for
 * hosts and crawlers, and the search. A reader who comes during a build thus finds old or new pages, and the files
 * that either of them needs. To add an output, write a file beside this one and add a line here.
 */
export function outputsOf(inputs: SiteInputs): readonly Output[] {
  return [
    fontsOutput(inputs),
    assetsOutput(inputs),
    attachmentsOutput(inputs),
    picturesOutput(inputs),
    themeMediaOutput(inputs),
    staticFilesOutput(inputs),
    onThisDayOutput(inputs),
    dataOutput(inputs),
    dataPageOutput(inputs),
    pagesOutput(inputs),
    feedsOutput(inputs),
    latestOutput(inputs),
    hostFilesOutput(inputs),
    sitemapOutput(inputs),
    openSearchOutput(inputs),
    recordsOutput(inputs),
    searchOutput(inputs),
  ];
}
