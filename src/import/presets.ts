import type { FieldMapping, Target } from '../records/field-mapping.ts';
import { foldKey } from '../records/foreign-keys.ts';
import { sourceKeys } from '../records/source.ts';
import { clipfileMark } from './formats/clipfile.ts';

/** How the records of a program are mapped, and by which fields they are recognised. */
export interface Preset {
  /** As shown: `Raindrop.io`; empty for names that everybody has. */
  readonly label: string;
  /** Fields that all its exports have, and hardly any other. */
  readonly has: readonly string[];
  readonly mapping: FieldMapping;
  /** Whether its ids are those of one service, whatever the name of the file. */
  readonly isService?: true;
}

/** The preset that the names of the fields speak for; the last one fits all. */
export function presetFor(names: Iterable<string>): Preset {
  const all = [...names];
  const folded = new Set(all.map(foldKey));
  return (
    presets.find(({ has }) => has.every((name) => folded.has(foldKey(name)))) ??
    withDates(withTitle(all, folded), folded)
  );
}

/** What all tables have in common; where nothing in the rows can be a title, with the first field that names something. */
function withTitle(names: readonly string[], folded: ReadonlySet<string>): Preset {
  const { from } = common.mapping;
  const isThere = (name: string) => folded.has(foldKey(name));
  const titles = [
    ...(from.title ?? []),
    ...(from.summary ?? []),
    ...(from.body ?? []),
    ...(from['source.url'] ?? []),
  ];
  if (titles.some(isThere)) return common;
  const title = names.find(
    (name) => /(name|title|headline|event|incident)$/.test(foldKey(name)) && !namesNoNews.test(foldKey(name)),
  );
  if (title === undefined) return common;
  return { ...common, mapping: { ...common.mapping, from: { ...from, title: [title] } } };
}

/**
 * Where there are several dates, that of an event is the item's, and that of publication is its source's: `event_date`
 * and `published`, or `date` and `published`.
 */
function withDates(preset: Preset, folded: ReadonlySet<string>): Preset {
  const isThere = (name: string) => folded.has(foldKey(name));
  const hasEvent = datesOfEvents.some(isThere);
  const published = datesOfPublication.filter(isThere).slice(hasEvent ? 0 : 1);
  if (published.length === 0) return preset;
  const { mapping } = preset;
  return { ...preset, mapping: { ...mapping, from: { ...mapping.from, 'source.published': published } } };
}

const namesNoNews = /^(file|user|first|last|middle|full|nick|host|domain|source|site|column|field)name$/;

const datesOfEvents = ['event date', 'incident date', 'date of incident', 'date of event'];

/** A date of saving is not one of publication. */
const datesOfPublication = [
  ...['date', 'published', 'publish date', 'published at', 'published on', 'publication date'],
  ...['date published', 'pub date', 'issued', 'date of publication', 'article date'],
  ...['datum', 'fecha', 'data'],
];

type From = Readonly<Partial<Record<Target, string>>>;

/** Names in a text with vertical bars between them. */
function mapping(from: From, options: Partial<Omit<FieldMapping, 'from'>> = {}): FieldMapping {
  const names = Object.entries(from).map(([target, text]) => [
    target,
    text.split('|').map((name) => name.trim()),
  ]);
  return { from: Object.fromEntries(names), fields: new Map(), ignore: [], other: 'keep', ...options };
}

/** What most tables and APIs call their fields. */
const common: Preset = {
  label: '',
  has: [],
  mapping: mapping({
    title: 'title | headline | heading | name | titel | titre | título | titolo',
    date: [...datesOfEvents, ...datesOfPublication].join(' | '),
    summary:
      'summary | description | abstract | excerpt | deck | dek | standfirst | subtitle | lede | teaser | subheadline',
    topics:
      'topics | topic | tags | tag | categories | category | keywords | keyword | subjects | subject | themes | theme | section | sections | labels',
    'actors.person': 'people | persons | person',
    'actors.organisation': 'organisations | organizations | organisation | organization | companies',
    'actors.place': 'places | place | locations | location | city | country',
    'actors.unknown': 'actors | entities',
    language: 'language | lang | locale',
    dateline: 'dateline',
    'source.name':
      'source | source name | publisher | publication | newspaper | outlet | site | site name | website | journal | media name',
    'source.author': 'author | authors | byline | creator | creators | writer | reporter | journalist',
    'source.page': 'page | page number | page no',
    'source.section': 'newspaper section | print section',
    'source.edition': 'edition',
    'source.place': 'place of publication | publication place',
    'source.issn': 'issn',
    'source.language': 'original language | language of original',
    'source.url':
      'url | link | links | sources | href | source url | original url | web url | permalink | canonical url | article url | article link | news url | news link | link 1 | url 1 | source 1 | source url 1',
    'source.retrieved':
      'retrieved | retrieved at | accessed | access date | saved | saved at | clipped | created | created at | added | added at | date added | time added | timestamp | collected | indexed date',
    'source.archived': 'archived | archive url | archive link | wayback | wayback url | snapshot',
    'source.rights': 'rights | license | licence | copyright',
    body: 'body | content | text | full text | article | article text | body text | story | transcript | html',
    id: 'id | _id | guid | uuid | identifier',
    attachments:
      'image | images | picture | pictures | photo | photos | scan | scans | screenshot | file | files | filename | file name | file path | image file | image url | attachment | attachments',
  }),
};

/** As Omeka Classic calls the columns of a table, and we the elements of its XML. */
const omekaClassic = mapping(
  {
    title: 'Dublin Core:Title',
    date: 'Dublin Core:Date | Dublin Core:Date Issued | Dublin Core:Date Created',
    summary: 'Dublin Core:Abstract | Dublin Core:Description',
    topics: 'Dublin Core:Subject | tags',
    'actors.place': 'Dublin Core:Spatial Coverage',
    language: 'Dublin Core:Language',
    status: 'public',
    'source.name': 'Dublin Core:Publisher | Dublin Core:Source',
    'source.author': 'Dublin Core:Creator | Item Type Metadata:Byline',
    'source.published': 'Dublin Core:Date Issued',
    'source.url': 'Item Type Metadata:URL | Item URI',
    'source.rights': 'Dublin Core:Rights | Dublin Core:License',
    body: 'Item Type Metadata:Text | Item Type Metadata:Transcription | Scripto:Transcription',
    id: 'omeka id | item id | id | Dublin Core:Identifier',
    attachments: 'file | files',
  },
  { ignore: ['featured'] },
);

const presets: readonly Preset[] = [
  {
    label: 'Clipfile',
    has: [clipfileMark],
    mapping: mapping(
      {
        ...{ title: 'title', date: 'date', summary: 'summary', language: 'language', dateline: 'dateline' },
        ...{
          topics: 'topics',
          'actors.person': 'actors.person',
          'actors.organisation': 'actors.organisation',
        },
        ...{ 'actors.place': 'actors.place', 'actors.unknown': 'actors.unknown' },
        ...Object.fromEntries(sourceKeys.map((key) => [`source.${key}`, `source.${key}`])),
      },
      // Names are one to a text.
      { ignore: [clipfileMark], separator: '\n' },
    ),
  },
  {
    label: 'Raindrop.io',
    isService: true,
    // That of one collection has no folder.
    has: ['note', 'excerpt', 'url', 'cover', 'highlights'],
    mapping: mapping(
      {
        title: 'title',
        summary: 'excerpt',
        topics: 'tags',
        'source.url': 'url',
        'source.retrieved': 'created',
        body: 'note',
        id: 'id',
      },
      { separator: ',' },
    ),
  },
  {
    label: 'Readwise Reader',
    isService: true,
    has: ['URL', 'Document tags', 'Saved date', 'Reading progress'],
    mapping: mapping(
      {
        title: 'Title',
        topics: 'Document tags',
        'source.url': 'URL',
        'source.retrieved': 'Saved date',
        id: 'ID',
      },
      { ignore: ['Reading progress', 'Location', 'Seen'], separator: ',' },
    ),
  },
  {
    label: 'Readwise highlights',
    isService: true,
    has: ['Highlight', 'Book Title', 'Book Author', 'Highlighted at'],
    mapping: mapping(
      {
        topics: 'Tags | Document tags',
        body: 'Highlight',
        summary: 'Note',
        'source.name': 'Book Title',
        'source.author': 'Book Author',
        'source.retrieved': 'Highlighted at',
      },
      { ignore: ['Color', 'Location Type'], separator: ',' },
    ),
  },
  {
    label: 'Instapaper',
    isService: true,
    has: ['URL', 'Title', 'Selection', 'Folder', 'Timestamp'],
    // A folder is most often Unread or Archive, which is no topic.
    mapping: mapping(
      {
        title: 'Title',
        topics: 'Tags',
        'source.url': 'URL',
        'source.retrieved': 'Timestamp',
        body: 'Selection',
      },
      { separator: ',' },
    ),
  },
  {
    label: 'Pocket',
    isService: true,
    has: ['title', 'url', 'time_added', 'tags', 'status'],
    mapping: mapping(
      { title: 'title', topics: 'tags', 'source.url': 'url', 'source.retrieved': 'time_added' },
      { ignore: ['status'], separator: '|' },
    ),
  },
  {
    label: 'wallabag',
    isService: true,
    has: ['Title', 'URL', 'Content', 'Tags', 'MIME Type', 'Language'],
    mapping: mapping(
      {
        title: 'Title',
        topics: 'Tags',
        language: 'Language',
        'source.url': 'URL',
        'source.retrieved': 'Creation date',
        body: 'Content',
      },
      { ignore: ['MIME Type'], separator: ',' },
    ),
  },
  {
    label: 'wallabag',
    isService: true,
    has: ['is_archived', 'title', 'url', 'content', 'mimetype', 'created_at'],
    mapping: mapping(
      {
        title: 'title',
        date: 'published_at',
        topics: 'tags',
        language: 'language',
        'source.author': 'published_by',
        'source.url': 'url',
        'source.retrieved': 'created_at',
        body: 'content',
        id: 'id',
      },
      {
        ignore: [
          'is_archived',
          'is_starred',
          'is_public',
          'mimetype',
          'reading_time',
          'updated_at',
          'domain_name',
        ],
      },
    ),
  },
  {
    label: 'Media Cloud',
    isService: true,
    has: ['media_name', 'media_url', 'publish_date', 'title', 'url', 'language'],
    mapping: mapping(
      {
        title: 'title',
        date: 'publish_date',
        topics: 'themes',
        language: 'language',
        'source.name': 'media_name',
        'source.url': 'url',
        id: 'stories_id | id',
      },
      { ignore: ['media_id', 'ap_syndicated', 'indexed_date'], separator: ',' },
    ),
  },
  {
    label: 'Bellingcat auto-archiver',
    has: ['link', 'archive status', 'archive location', 'archive date'],
    mapping: mapping(
      {
        title: 'upload title',
        date: 'upload timestamp',
        body: 'text content',
        attachments: 'screenshot | archive location',
        'source.url': 'link',
        'source.retrieved': 'archive date',
        'source.archived': 'replaywebpage | wacz | archive location',
      },
      { ignore: ['archive status', 'destination folder'] },
    ),
  },
  {
    label: 'Atlos',
    isService: true,
    has: ['slug', 'inserted_at', 'description', 'sensitive'],
    mapping: mapping(
      {
        title: 'description',
        date: 'date',
        topics: 'type | tags | impact | equipment',
        'actors.place': 'general_location',
        'source.url': 'source_1',
        'source.retrieved': 'inserted_at',
        body: 'more_info',
        id: 'slug',
      },
      // Who works on an incident is nobody else's business.
      { ignore: ['updated_at', 'assignments'], separator: ',' },
    ),
  },
  {
    // Before it left out the prefix.
    label: 'Atlos',
    isService: true,
    has: ['slug', 'attr_description', 'attr_date', 'attr_status'],
    mapping: mapping(
      {
        title: 'attr_description',
        date: 'attr_date',
        topics: 'attr_type | attr_tags | attr_impact | attr_equipment',
        'source.url': 'source_url | source_1',
        'source.retrieved': 'inserted_at',
        body: 'attr_more_info',
        id: 'slug',
      },
      { ignore: ['updated_at', 'id'], separator: ',' },
    ),
  },
  {
    label: 'CollectionBuilder',
    has: ['objectid', 'title'],
    mapping: mapping(
      {
        title: 'title',
        date: 'date',
        summary: 'description',
        topics: 'subject',
        'actors.place': 'location',
        language: 'language',
        'source.name': 'source | publisher',
        'source.author': 'creator',
        'source.rights': 'rightsstatement | rights',
        'source.url': 'source_url | reference_url',
        body: 'object_transcript | transcript | transcription',
        attachments: 'object_location | filename',
        id: 'objectid',
      },
      { separator: ';' },
    ),
  },
  { label: 'Omeka Classic', has: ['omeka id'], mapping: { ...omekaClassic, separator: '\n' } },
  { label: 'Omeka Classic', has: ['Dublin Core:Title'], mapping: omekaClassic },
  {
    label: 'Omeka S',
    has: ['dcterms:title'],
    mapping: mapping(
      {
        title: 'dcterms:title',
        date: 'dcterms:date | dcterms:issued | dcterms:created',
        summary: 'dcterms:abstract | dcterms:description',
        topics: 'dcterms:subject',
        'actors.place': 'dcterms:spatial',
        language: 'dcterms:language',
        'source.name': 'dcterms:publisher | dcterms:source',
        'source.author': 'dcterms:creator',
        'source.published': 'dcterms:issued',
        'source.page': 'bibo:pages | bibo:pageStart',
        'source.section': 'bibo:section',
        'source.edition': 'bibo:edition',
        'source.issn': 'bibo:issn',
        'source.url': 'dcterms:isReferencedBy | bibo:uri',
        'source.rights': 'dcterms:rights | dcterms:license',
        status: 'o:is_public',
        body: 'bibo:content | extracttext:extracted_text',
        id: 'o:id | dcterms:identifier',
      },
      { separator: '|' },
    ),
  },
  {
    label: 'Zotero',
    isService: true,
    has: ['Key', 'Item Type', 'Publication Title', 'Abstract Note', 'Manual Tags'],
    mapping: mapping(
      {
        title: 'Title',
        date: 'Date',
        summary: 'Abstract Note',
        topics: 'Manual Tags | Automatic Tags',
        language: 'Language',
        'source.name': 'Publication Title | Publisher',
        'source.author': 'Author',
        'source.page': 'Pages',
        'source.section': 'Section',
        'source.edition': 'Edition',
        'source.place': 'Place',
        'source.issn': 'ISSN',
        'source.url': 'Url | Link Attachments',
        'source.retrieved': 'Access Date | Date Added',
        'source.rights': 'Rights',
        body: 'Notes',
        id: 'Key',
      },
      // The year is that of the date, and paths of files are those of one computer.
      { ignore: ['Publication Year', 'Date Modified', 'File Attachments'], separator: ';' },
    ),
  },
  {
    label: 'WordPress',
    has: ['wp:post_id', 'site'],
    mapping: mapping(
      {
        title: 'title',
        date: 'date',
        summary: 'excerpt',
        topics: 'categories | tags',
        language: 'language',
        status: 'status',
        'source.name': 'site',
        'source.author': 'creator',
        'source.url': 'link',
        'source.id': 'wp:post_id',
      },
      { separator: '\n' },
    ),
  },
  {
    label: '',
    has: ['message id', 'sent'],
    mapping: mapping(
      {
        title: 'subject',
        date: 'sent',
        language: 'content language',
        'source.name': 'from',
      },
      // An archive is no place for the addresses of those who subscribe.
      { ignore: ['message id', 'to', 'cc', 'reply to', 'address'] },
    ),
  },
  {
    label: 'IPTC',
    isService: true,
    has: ['document id', 'title'],
    mapping: mapping(
      {
        title: 'title',
        date: 'date | contentCreated | firstCreated | versionCreated',
        summary: 'summary | second headline',
        topics: 'topics',
        'actors.person': 'people',
        'actors.organisation': 'organisations',
        'actors.place': 'places',
        language: 'language',
        dateline: 'dateline | located',
        status: 'status',
        'source.name': 'source | provider',
        'source.author': 'author | creator',
        'source.page': 'page | print_page_number',
        'source.section': 'section | print_section',
        'source.edition': 'edition',
        'source.issn': 'issn',
        'source.url': 'url',
        'source.rights': 'rights',
        id: 'document id',
      },
      { separator: '\n' },
    ),
  },
  {
    label: 'Movable Type',
    has: ['entry date'],
    mapping: mapping(
      {
        title: 'title',
        date: 'entry date',
        summary: 'excerpt',
        topics: 'category | tags | keywords',
        status: 'status',
        'source.author': 'author',
        'source.url': 'unique url',
        id: 'basename',
      },
      { separator: '\n' },
    ),
  },
  {
    label: 'Nexis',
    isService: true,
    has: ['nexis id'],
    mapping: mapping(
      {
        title: 'title',
        date: 'date',
        summary: 'summary',
        topics: 'topics | industries',
        'actors.person': 'people',
        'actors.organisation': 'organisations',
        'actors.place': 'places',
        language: 'language',
        dateline: 'dateline',
        'source.name': 'publication',
        'source.author': 'author',
        'source.page': 'page',
        'source.section': 'section',
        'source.edition': 'edition',
        'source.url': 'url',
        'source.rights': 'rights',
        id: 'nexis id',
      },
      // The day on which the database took it in says nothing of the article.
      { ignore: ['length', 'load date', 'journal code'], separator: '\n' },
    ),
  },
  {
    label: 'Factiva',
    isService: true,
    has: ['factiva id'],
    mapping: mapping(
      {
        title: 'title',
        date: 'date',
        topics: 'topics | industries',
        'actors.organisation': 'organisations',
        'actors.place': 'places',
        language: 'language',
        dateline: 'dateline',
        'source.name': 'publication | publisher',
        'source.author': 'author',
        'source.page': 'page',
        'source.section': 'section',
        'source.edition': 'edition',
        'source.rights': 'rights',
        id: 'factiva id',
      },
      // Codes of the database: of the paper, and of what the other fields say in words.
      { ignore: ['word count', 'source code', 'NGC', 'GC', 'IPC', 'IPD', 'RST'], separator: '\n' },
    ),
  },
  {
    label: 'METS',
    has: ['METS id'],
    mapping: mapping(
      {
        title: 'title',
        date: 'date',
        summary: 'subtitle',
        topics: 'subject',
        language: 'language',
        'source.name': 'newspaper | publisher',
        'source.author': 'author',
        'source.page': 'page',
        'source.section': 'section',
        'source.edition': 'edition',
        'source.place': 'place of publication',
        'source.issn': 'issn',
        'source.rights': 'rights',
        id: 'METS id',
      },
      { separator: '\n' },
    ),
  },
  {
    label: 'references',
    has: ['reference type'],
    mapping: mapping(
      {
        title: 'title',
        date: 'date',
        summary: 'abstract',
        topics: 'tags',
        language: 'language',
        'source.name': 'publication | publisher',
        'source.author': 'author',
        'source.page': 'page',
        'source.section': 'section',
        'source.edition': 'edition',
        'source.place': 'place',
        'source.issn': 'issn',
        'source.language': 'original language',
        'source.url': 'url',
        'source.retrieved': 'access date',
        'source.rights': 'rights | custom.rights',
        'source.archived': 'archived copy',
        'source.id': 'call number',
        body: 'text',
        id: 'accession number',
      },
      // Paths of files are those of one computer.
      { ignore: ['attachment'], separator: '\n' },
    ),
  },
  {
    label: 'ninjs',
    isService: true,
    has: ['uri', 'headlines.value'],
    mapping: mapping({
      title: 'headlines.value',
      date: 'contentCreated | firstCreated | versionCreated',
      summary: 'descriptions.value',
      topics: 'subjects.name',
      'actors.person': 'people.name',
      'actors.organisation': 'organisations.name',
      'actors.place': 'places.name',
      language: 'language',
      dateline: 'located',
      status: 'pubStatus',
      'source.name': 'infoSources.name | copyrightHolder',
      'source.author': 'by',
      'source.rights': 'copyrightNotice',
      body: 'bodies.value',
      id: 'uri',
    }),
  },
];
