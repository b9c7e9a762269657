import type { Period } from '../archive/calendar.ts';
import type { Citation } from '../citations/citation.ts';
import type { StyledText } from '../citations/styles/styled-text.ts';
import type { Wording } from '../messages/messages.ts';
import type { ActorType } from '../records/actor.ts';
import type { Coordinates } from '../records/coordinates.ts';
import type { YearRange } from '../records/far-dates.ts';
import type { SitePageName } from '../records/navigation.ts';
import type { ShownPicture } from '../records/picture.ts';
import type { Source } from '../records/source.ts';
import type { Theme } from '../records/theme.ts';
import type { Authority } from './authority.ts';
import type { CalendarGrid } from './calendar-grid.ts';
import type { ChartView } from './chart.ts';
import type { HeatStep } from './heat.ts';
import type { HeatCell, HeatTableView } from './heat-table.ts';
import type { Label, Size } from './label-placement.ts';
import type { MapOutline } from './map-outline.ts';
import type { ArticleFacts } from './metadata/article-facts.ts';
import type { EntryReference } from './metadata/entry-reference.ts';
import type { Paging } from './paging.ts';
import type { Sparkline } from './sparkline.ts';
import type { TieStrength } from './tie-strength.ts';

/**
 * The model of one page: its address, its template and exactly what it shows. It has nothing that the page does not
 * show, so that equal models mean equal pages.
 */
export type Page = { readonly [K in PageKind]: PageOf<K> }[PageKind];

export interface PageOf<K extends PageKind> {
  readonly kind: K;
  /** From the site's root, with `/`: `items/port-strike.html`. */
  readonly path: string;
  /** The page's own title; the layout adds the archive's. */
  readonly title: string;
  /** For search engines and link previews. */
  readonly description: string;
  /** The entry of the main navigation that the page belongs to. */
  readonly section?: Section;
  /** Path of its feed, without the ending of a format, where it has one. */
  readonly feed?: string | undefined;
  /** Kept out of search engines and the sitemap. */
  readonly unlisted?: true;
  readonly data: PageData[K];
}

export type PageKind = keyof PageData;
export type Section = 'timeline' | 'topics' | 'actors' | 'sources' | 'about';

/** What each kind of page shows. */
export interface PageData {
  readonly home: HomeView;
  readonly item: ItemView;
  readonly tombstone: TombstoneView;
  readonly redirect: RedirectView;
  /** A topic, an actor or a source. */
  readonly dossier: DossierView;
  readonly 'tag-index': TagIndexView;
  readonly network: NetworkView;
  readonly matrix: MatrixView;
  readonly map: MapView;
  readonly older: OlderView;
  readonly timeline: TimelineView;
  readonly period: PeriodView;
  readonly search: SearchView;
  readonly about: AboutView;
  readonly 'own-page': OwnPageView;
  readonly accessibility: AccessibilityView;
  readonly data: DataView;
  readonly withdrawn: WithdrawnView;
  readonly corrections: CorrectionsView;
  readonly 'not-found': NotFoundView;
}

/** What the layout shows on every page. */
export interface Site {
  readonly title: string;
  readonly language: string;
  /** What the owner words differently. */
  readonly words: Wording;
  /** Absolute address of the root, ending in `/`, where it is known. */
  readonly url: string | undefined;
  readonly author: string | undefined;
  readonly rights: string | undefined;
  /** A URL. */
  readonly contact: string | undefined;
  /** Path of the feed of the archive, without the ending of a format, where it has one. */
  readonly feed?: string;
  readonly fonts: Theme['fonts'];
  /** Whether there are fonts of the owner's. */
  readonly ownFonts?: true;
  /** In the place of the title on top; its words are the title. */
  readonly logo?: ShownPicture & { readonly onDark?: ShownPicture };
  /** Path on the site, in the place of ours. */
  readonly favicon?: string;
  /** What other sites show with a link to a page. */
  readonly image?: ShownPicture & { readonly alt: string };
  /** The main navigation. */
  readonly nav: readonly NavLink[];
  /** Whether the archive is there as data, too: a page about it, and a file for each item. */
  readonly hasData?: true;
  /** In the footer, beside what always is. */
  readonly footer: readonly NavLink[];
  /** Set where the archive is a part of another site: pages are what its layout has around them. */
  readonly isEmbedded?: true;
}

/** An entry of the navigation: a page of ours by its name, or what the owner calls it. */
export type NavLink = (
  | { readonly path: string; readonly address?: undefined }
  | { readonly path?: undefined; readonly address: string }
) &
  (
    | { readonly page: SitePageName; readonly label?: undefined; readonly language?: undefined }
    | {
        readonly page?: undefined;
        readonly label: string;
        /** Of the label, where it is not the site's. */
        readonly language?: string;
      }
  );

/** A link to another page of the site. */
export interface PageLink {
  readonly path: string;
  readonly name: string;
  /** Whether the name is in the site's language, as those of topics and actors are, and not in the interface's. */
  readonly inSiteLanguage?: true;
}

/** A topic or an actor of an item. */
export interface TagLink extends PageLink {
  readonly type: 'topic' | ActorType;
  /** Addresses of its records elsewhere; left out where there are none. */
  readonly sameAs?: readonly string[];
}

export interface CountedLink extends PageLink {
  readonly count: number;
}

/** A date as text, and as the value of `<time datetime>` where HTML has one for it. */
export interface DateView {
  readonly text: string;
  readonly datetime: string | undefined;
}

/** An item in a list. */
export interface ListEntry {
  readonly path: string;
  readonly title: string;
  readonly date: DateView;
  readonly source: string | undefined;
  readonly summary: string;
  /** Where it is not the site's. */
  readonly language: string | undefined;
  /** Of its first picture, where it shows one. */
  readonly picture?: ShownPicture | undefined;
  /** Of the fields that the owner declared, those for lists. */
  readonly facts?: readonly FieldFact[] | undefined;
  /** For reference managers, in lists from which they can save items. */
  readonly reference?: EntryReference;
}

/** The same under a heading that may state its date. */
export interface ListedEntry extends Omit<ListEntry, 'date'> {
  /** Undefined where it is that of the heading and no more. */
  readonly date: DateView | undefined;
}

/** What an item says in a field that the owner declared. */
export interface FieldFact {
  readonly label: string;
  readonly values: readonly FieldText[];
}

export interface FieldText {
  readonly text: string;
  /** A page of the site. */
  readonly path?: string;
  /** A page elsewhere. */
  readonly url?: string;
  /** As in `DateView`. */
  readonly datetime?: string | undefined;
  readonly inSiteLanguage?: true;
}

export interface HomeView {
  readonly description: string;
  readonly count: number;
  /** The time of the archive: `May 2022 – December 2024`; undefined where no date is known. */
  readonly span: string | undefined;
  readonly topicCount: number;
  readonly actorCount: number;
  readonly chart: ChartView;
  readonly lead: LeadView | undefined;
  /** Newest first, without the lead. */
  readonly latest: readonly ListEntry[];
  readonly topics: readonly TopicCard[];
  readonly actors: readonly ActorGroup[];
  /** The days of the year, each `MM-DD`, on which something happened. */
  readonly daysOfYear: readonly string[];
}

/** The item at the top of the front page. */
export interface LeadView extends ListEntry {
  /** Its first topic. */
  readonly topic: PageLink | undefined;
  readonly dateline: string | undefined;
  readonly actors: readonly PageLink[];
  /** How its text begins, as paragraphs. */
  readonly opening: readonly string[];
}

/** The busiest actors of a type on the front page. */
export interface ActorGroup {
  /** Of the group in the index of actors. */
  readonly id: string;
  readonly type: ActorType;
  readonly actors: readonly CountedLink[];
}

/** A topic on the front page, with its course over time and its latest items. */
export interface TopicCard extends CountedLink {
  readonly sparkline: Sparkline;
  readonly items: readonly ListEntry[];
}

/** Where an item was published. */
export interface SourceView extends Omit<Source, 'authors' | 'published'> {
  readonly authors: readonly string[];
  readonly published?: DateView;
  /** Its name. */
  readonly language?: string;
  /** The page of the publisher. */
  readonly publisherPath?: string;
  /** The day on which it was retrieved, as text. */
  readonly retrieved?: string;
  /** The day of the archived copy, as far as its address or the day of retrieval tells. */
  readonly archivedOn?: DateView;
  /** Of a rights statement or a licence that the source gives by its address. */
  readonly rightsName?: string;
}

/** One way to cite an item. */
export interface CitationView {
  /** Who published what is cited: undefined for the page of the archive. */
  readonly publisher: string | undefined;
  readonly styles: readonly StyledCitation[];
  /** The same for programs, and with its address. */
  readonly citation: Citation;
}

export interface StyledCitation {
  /** `APA 7`. */
  readonly name: string;
  readonly text: StyledText;
}

export interface ItemView {
  readonly date: DateView;
  /** The page of the timeline that lists the item. */
  readonly timeline: string;
  readonly dateline: string | undefined;
  readonly language: string | undefined;
  readonly source: SourceView;
  /** Where else it was published. */
  readonly otherSources: readonly SourceView[];
  readonly topics: readonly TagLink[];
  readonly actors: readonly TagLink[];
  /** For the head of the page. */
  readonly article: ArticleFacts;
  /** Of the fields that the owner declared. */
  readonly fields?: readonly FieldFact[] | undefined;
  /** Of keys that nobody declared. */
  readonly otherFields?: readonly FieldFact[] | undefined;
  /** A summary that the file gives, where the body does not begin with it. */
  readonly lead: string | undefined;
  /** Newest first. */
  readonly corrections: readonly CorrectionView[] | undefined;
  /** Safe HTML; empty where the archive has no text of the item. */
  readonly body: string;
  readonly earlier: ListEntry | undefined;
  readonly later: ListEntry | undefined;
  readonly related: readonly ListEntry[];
  /** Undefined where it belongs with no other item and none links to it. */
  readonly relations?: RelationsView | undefined;
  /** As each of its sources published it, and last as a page of the archive. */
  readonly citations: readonly CitationView[];
}

/** Items that another item belongs with, or that link to it. */
export interface RelationsView {
  readonly related: readonly RelationView[];
  readonly parts: LimitedList | undefined;
  readonly linkedFrom: LimitedList | undefined;
}

export interface LimitedList<Entry = ListEntry> {
  readonly entries: readonly Entry[];
  /** How many more there are. */
  readonly left: number;
}

export interface RelationView extends LimitedList<RelatedEntry> {
  readonly key: 'translationOf' | 'versionOf' | 'partOf' | 'translations' | 'versions';
}

export interface RelatedEntry extends ListEntry {
  /** Where the other item is in another language. */
  readonly languageName?: string;
}

/** What was corrected in an item, and when. */
export interface CorrectionView {
  /** Of its place on the page of the item. */
  readonly id: string;
  readonly date: DateView;
  /** In the language of the site. */
  readonly text: string;
}

/** The page at a former address. */
export interface RedirectView {
  readonly target: PageLink;
}

export interface TombstoneView {
  readonly id: string;
  /** Why and when it was withdrawn, where the archive says it. */
  readonly reason?: string | undefined;
  readonly date?: DateView | undefined;
}

export type IndexKind = 'topic' | 'actor' | 'source';

export interface TagIndexView {
  /** What the index lists. */
  readonly of: IndexKind;
  /** Of all pages, without those that have no items. */
  readonly total: number;
  /** Whether narrower topics are folded up below the broadest ones. */
  readonly isFolded: boolean;
  /** Under headings where the tags are of several types. */
  readonly groups: readonly TagGroup[];
  /** Links to the headings, on this page of the index or another; empty where there is at most one. */
  readonly contents: readonly CountedLink[];
  /** Tags without items, on the last pages of the index. */
  readonly unused: readonly TagEntry[];
  readonly unusedTotal: number;
  /** Pages that show the same entries in another way. */
  readonly overviews: readonly PageLink[];
  readonly paging: IndexPaging;
  /** The paths of all pages of the index. */
  readonly pages: readonly string[];
}

export interface TagGroup {
  readonly heading: { readonly id: string; readonly name: string } | undefined;
  /** Links to letters, or to the broadest topics, on this page or another. Empty where there are few tags. */
  readonly jumps: readonly PageLink[];
  readonly tags: readonly TagEntry[];
}

export interface TagEntry extends CountedLink {
  /** What a link to this place in the index leads to. */
  readonly id: string | undefined;
  readonly description: string | undefined;
  readonly sparkline: Sparkline;
  /** The month of the newest item, or the year if its date says no more. */
  readonly latest: DateView | undefined;
  /** Narrower topics. */
  readonly narrower: readonly TagEntry[];
}

/** Actors that occur in the same items: those with most items, and the strongest ties of each. */
export interface NetworkView {
  /** The number of actors with items, of which some are not shown. */
  readonly total: number;
  /** Those that occur. */
  readonly types: readonly ActorType[];
  readonly figures: readonly NetworkFigure[];
  /** The same as a table, the actors with most items first. */
  readonly actors: readonly NetworkActor[];
}

export interface NetworkActor extends CountedLink {
  /** Those that it is tied to, strongest ties first. The links lead to the items that both occur in. */
  readonly with: readonly CountedLink[];
}

/** A network as a picture for wide or narrow windows. Places are in per mille of its width and height. */
export interface NetworkFigure {
  readonly size: 'wide' | 'narrow';
  /** The lines of each strength, as the `d` of a path. */
  readonly ties: readonly { readonly strength: TieStrength; readonly lines: string }[];
  readonly nodes: readonly NetworkNode[];
}

export interface NetworkNode extends CountedLink {
  readonly type: ActorType;
  readonly x: number;
  readonly y: number;
  /** In px. */
  readonly radius: number;
  readonly label: Pick<Label, 'lines' | 'x' | 'y' | 'anchor' | 'box'>;
  /** The lines to others, as the `d` of a path. */
  readonly lines: string;
}

/** The busiest topics and actors: in how many items they occur together, and when. */
export interface MatrixView {
  readonly tables: readonly MatrixTable[];
}

export interface MatrixTable {
  readonly id: 'together' | 'topics' | 'actors';
  readonly columns: readonly MatrixHeader[];
  readonly steps: readonly HeatStep[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly header: MatrixHeader;
  /** Undefined where there are no items. */
  readonly cells: readonly (MatrixCell | undefined)[];
}

/** Leads to a search for the items. */
export type MatrixCell = Omit<HeatCell, 'name'>;

/** A topic, an actor or a period. A period may have no page. */
export interface MatrixHeader extends Omit<PageLink, 'path'> {
  readonly path: string | undefined;
}

/** Places on a map of a region or of the world. */
export interface MapView {
  /** The number of places with coordinates and items, of which some may not be shown. */
  readonly total: number;
  /** The number of places with items that cannot be shown. */
  readonly withoutCoordinates: number;
  /** Of the outline, in its unit. */
  readonly size: Size;
  readonly outline: MapOutline;
  /** Those with most items first. */
  readonly places: readonly MapPlace[];
}

export interface MapPlace extends CountedLink {
  /** In per cent of the map. */
  readonly x: number;
  readonly y: number;
  /** In px, on a wide map. */
  readonly radius: number;
  /** Its name on a wide map, and on a narrow one. */
  readonly wide: Omit<Label, 'box'>;
  readonly narrow: Omit<Label, 'box'>;
}

/** The position of a page among those of an alphabetical index. */
export interface IndexPaging {
  /** Counted from 1. */
  readonly number: number;
  /** The first page, the last one, and this one with those around it. */
  readonly pages: readonly { readonly number: number; readonly path: string }[];
}

export interface DossierView {
  /** What it is. */
  readonly type: 'topic' | 'source' | ActorType;
  /** The broader topics, from the broadest to the next above this one. */
  readonly broader: readonly PageLink[];
  readonly description: string | undefined;
  readonly portrait?: PortraitView | undefined;
  /** The first of them. */
  readonly aliases: readonly string[];
  /** How many there are. */
  readonly aliasTotal: number;
  readonly authorities: readonly Authority[];
  readonly count: number;
  /** The time that the items cover: `February 2023 – November 2024`. */
  readonly span: string | undefined;
  /** The search page with the items of the dossier, and the same with the oldest first. */
  readonly searchWithin: string;
  readonly oldestFirst: string;
  /** The map, where it shows what the dossier is about. */
  readonly map?: string;
  /** Of a place. */
  readonly coordinates?: Coordinates;
  readonly chart: ChartView;
  /** The topics directly below this one; of many, the few with the most items. */
  readonly narrower: readonly CountedLink[];
  /** The others; of very many, those with the most items. */
  readonly otherNarrower: readonly CountedLink[];
  /** How many topics are directly below this one. */
  readonly narrowerTotal: number;
  /** Of a topic without items: the topic above it and others below that one, without counts, which change. */
  readonly nearby: readonly PageLink[];
  readonly companions: CompanionsView;
  /** Key items, newest first. They are in the list, too. */
  readonly featured: readonly ListEntry[];
  /** Links to where each year begins, on this page or a numbered one. */
  readonly years: readonly PageLink[];
  readonly groups: readonly YearGroup[];
  readonly paging: Paging;
}

/** What else items of a dossier are about and whom they mention, and when. */
export interface CompanionsView {
  readonly topics: readonly CompanionRow[];
  readonly actors: readonly CompanionRow[];
  /** The columns of a table; empty where there are few items or all are of one period. */
  readonly periods: readonly { readonly label: string; readonly name: string }[];
}

/** The count is of all items, dated or not. */
export interface CompanionRow extends CountedLink {
  /** The search for the items of the dossier that it occurs in. */
  readonly search: string;
  /** For each period. Undefined where there are no items. */
  readonly cells: readonly (MatrixCell | undefined)[];
}

/** A portrait or an emblem. */
export interface PortraitView extends ShownPicture {
  /** Empty where the name of the page says what it shows. */
  readonly alt: string;
}

/** The part of a list that is of one year. */
export interface YearGroup {
  /** Missing where the whole list is of one period. */
  readonly heading: { readonly id: string; readonly name: string } | undefined;
  readonly items: readonly ListedEntry[];
  /** Whether they are shown by title, date and source alone. */
  readonly isBrief: boolean;
}

/** A numbered page of a long list. */
export interface OlderView {
  /** The subject of the list, which the title begins with. */
  readonly subject: PageLink;
  /** The trail down to the first page of the list, which has the newest items. */
  readonly breadcrumbs: readonly PageLink[];
  /** What the list is of, `topic=energy`, for those who export it. */
  readonly query: string;
  /** The first and the last date on the page. */
  readonly range: string;
  readonly groups: readonly YearGroup[];
  readonly paging: Paging;
}

export interface TimelineView {
  readonly count: number;
  /** The years of all items but a few that are far from the rest; undefined where there are none of these. */
  readonly years: YearRange | undefined;
  /** A chart by day, of an archive of a few weeks. */
  readonly days: ChartView | undefined;
  /** Of the latest years; undefined where no date is known, or where there are too few items in too many years. */
  readonly months: HeatTableView | undefined;
  /** The years whose months are not shown. */
  readonly decades: HeatTableView | undefined;
  /** Items across years, and undated ones. */
  readonly others: readonly CountedLink[];
}

export interface PeriodView {
  /** The trail of periods that contain this one, from the longest. */
  readonly breadcrumbs: readonly PageLink[];
  /** What its items are of, `period=1987-03`, for those who export them. */
  readonly query: string;
  readonly count: number;
  /** Undefined for items that belong to no single year. */
  readonly unit: Period['unit'] | undefined;
  /** The months of a year, the days of a month. */
  readonly grid: CalendarGrid | undefined;
  /** How many items are dated no more precisely than the period. */
  readonly own: number;
  /** What the list has: all items of the period, or those that are dated no more precisely. */
  readonly listed: 'all' | 'own';
  readonly items: readonly ListedEntry[];
  /** Whether they are shown by title, date and source alone. */
  readonly isBrief: boolean;
  /** What most items of the period are about, and whom they name. */
  readonly topics: readonly CountedLink[];
  readonly actors: readonly CountedLink[];
  readonly paging: Paging;
  readonly earlier: PageLink | undefined;
  readonly later: PageLink | undefined;
}

/** What the search page offers until the reader searches. */
export interface SearchView {
  /** Topics that have no broader one, those with the most items, each with some of those directly below it. */
  readonly topics: readonly { readonly topic: PageLink; readonly narrower: readonly PageLink[] }[];
  /** Those with the most items. */
  readonly actors: readonly PageLink[];
  readonly examples: QueryExamples;
}

/** For each way to ask the search, a query in words of the archive. */
export type QueryExamples = Readonly<
  Record<
    | 'phrase'
    | 'near'
    | 'either'
    | 'without'
    | 'grouped'
    | 'dated'
    | 'compared'
    | 'inTitle'
    | 'beginning'
    | 'similar',
    string
  >
>;

export interface AboutView {
  readonly count: number;
  /** The time of the archive; undefined where no date is known. */
  readonly span: string | undefined;
  /** The indexes, with how many entries that have items each lists; without empty ones. */
  readonly indexes: readonly CountedLink[];
  /** Whether the title is the owner's, in the language of the site. */
  readonly hasOwnTitle: boolean;
  readonly lead: string;
  /** Safe HTML; missing where the archive has no `about.md`. */
  readonly body: string | undefined;
  readonly withdrawn: CountedLink | undefined;
}

/** A page of the owner's own. */
export interface OwnPageView {
  readonly lead: string;
  /** Safe HTML. */
  readonly body: string;
  /** Of title, lead and body, where it is not the site's. */
  readonly language: string | undefined;
}

/** The archive as files of data. */
export interface DataView {
  readonly lists: readonly DataRowView[];
  /** The files of the items, where they are several. */
  readonly parts: readonly DataRowView[];
  /** Of the table of items. */
  readonly columns: readonly string[];
  /** The path of the file of an item. */
  readonly example: string | undefined;
  /** The paths of what describes the tables and the JSON. */
  readonly package: string;
  readonly schema: string;
  /** What to enter to count items. */
  readonly queries: Readonly<Record<'sqlite' | 'duckdb' | 'pandas', string>>;
}

/** A list in one form or both. */
export interface DataRowView {
  readonly name: string;
  readonly rows: number;
  readonly csv: DataFileView | undefined;
  readonly json: DataFileView | undefined;
}

export interface DataFileView {
  readonly path: string;
  /** As text: `1.3 MB`. */
  readonly size: string;
}

export interface AccessibilityView {
  readonly statements: readonly string[];
}

export interface WithdrawnView {
  /** The page about the archive, which leads here. */
  readonly about: PageLink;
  /** On all pages of the list. */
  readonly total: number;
  /** By the letter with which the ids begin, where there are many. */
  readonly groups: readonly { readonly letter: string | undefined; readonly items: readonly PageLink[] }[];
  readonly paging: IndexPaging;
}

/** What was corrected in all items. */
export interface CorrectionsView {
  /** The page about the archive and, from a numbered page, the first of the list. */
  readonly breadcrumbs: readonly PageLink[];
  /** On all pages of the list, stated on the first. */
  readonly total: number | undefined;
  /** By year, where there are many; newest first. */
  readonly groups: readonly {
    readonly heading: { readonly id: string; readonly name: string } | undefined;
    readonly corrections: readonly CorrectionEntry[];
  }[];
  readonly paging: Paging;
}

/** A correction with its item. */
export interface CorrectionEntry extends Omit<CorrectionView, 'id'> {
  /** The place on the page of the item. */
  readonly path: string;
  readonly title: string;
  /** Of the title, where it is not the site's. */
  readonly language: string | undefined;
}

/** Has its style in itself, because it is shown at any address, where no relative address leads to the style sheet. */
export interface NotFoundView {
  readonly style: string;
}
