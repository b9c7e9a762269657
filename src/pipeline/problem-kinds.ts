import { actorTypes } from '../records/actor.ts';
import { sourceKeys } from '../records/item.ts';
import { allOf, anyOf } from '../records/quote.ts';

/** What to say of many problems of one kind. */
export interface KindOfProblem {
  /**
   * One sentence about all of them, with `{n}` for their number, `{values}` for that of the different ones, and
   * `{where}` for the files: `380 items`. Of `{names|name}` the first is for one file. Lower case, no full stop.
   */
  readonly says: string;
  /** What to do about all of them. Without it, what the hints of all of them have in common. */
  readonly remedy?: string;
  /** Set where files of other programs are like this, and a `read:` section of `site.yml` reads them. */
  readonly foreign?: true;
}

/** What is said of a kind, by the kind as it is in the problem. A kind that is not listed is shown by its name. */
export function kindOfProblem(kind: string): KindOfProblem {
  const found = kinds[kind];
  if (found !== undefined) return found;
  for (const { pattern, of } of families) {
    const match = pattern.exec(kind);
    if (match !== null) return of(match[1] ?? '');
  }
  return { says: `{n} problems in {where}: ${kind}` };
}

const shownAsWords = 'Their words are shown without a link.';
const shownAsWritten = 'They are shown as they are written.';
const dateForms = 'Write dates as 2024, 2024-12 or 2024-12-18, and two of them as 2024-12-10/2024-12-20.';
const valueHint = 'Write a single value: title: Some words. Text that starts with [ or { needs quotes.';
const sourceHint = 'Write a source as source: {name: Example News, url: "https://example.org/story"}.';
const entryKeys = 'The hint of each says what its key is called here. Remove those that have no name here.';

/** Kinds that contain a word of their own. */
const families: readonly { readonly pattern: RegExp; readonly of: (word: string) => KindOfProblem }[] = [
  {
    pattern: /^invalid YAML: (.*)$/,
    of: (mistake) => ({ says: `{where} {has|have} invalid YAML: ${mistake}` }),
  },
  {
    pattern: /^cannot be read as (.*)$/,
    of: (target) => ({
      says: `{n} values in {where} cannot be read as ${target}`,
      remedy: `They are kept as fields. Correct them, or let read: in site.yml take ${target} from another field.`,
    }),
  },
  {
    pattern: /^value is (.*)$/,
    of: (found) => ({
      says: `{n} values in {where} are of the wrong form: ${found}`,
      ...(found.endsWith('not text') && { remedy: valueHint }),
      ...(found.endsWith('not a set of keys') && { remedy: sourceHint }),
    }),
  },
  {
    pattern: /^unknown key in (.*)$/,
    of: (owner) => ({ says: `{n} keys in {where} are unknown in ${owner}` }),
  },
  {
    pattern: /^missing (.*)$/,
    of: (key) => ({ says: `{n} entries in {where} have no ${key}` }),
  },
  {
    pattern: /^link to (an? .*) that does not exist$/,
    of: (target) => ({ says: `{n} links in {where} lead to ${target} that does not exist` }),
  },
];

export const kinds: Readonly<Record<string, KindOfProblem>> = {
  // Tags
  'unknown topic': {
    says: '{where} {names|name} {values|topic} that topics.yml does not list',
    remedy:
      '"clipfile tags --write" adds them. With vocabulary: {topics: open} in site.yml, topics need not be listed.',
  },
  'unknown actor': {
    says: '{where} {names|name} {values|actor} that actors.yml does not list',
    remedy:
      '"clipfile tags --write" adds them. With vocabulary: {actors: open} in site.yml, actors need not be listed.',
  },

  // Front matter
  'missing title': {
    says: '{where} {has|have} no title',
    remedy: `Add title: Some words.`,
    foreign: true,
  },
  'missing date': {
    says: '{where} {has|have} no date',
    remedy: `Add date: 2024-12-18, or as much as is known, or date: unknown.`,
    foreign: true,
  },
  'missing front matter': {
    says: '{where} {has|have} no front matter',
    remedy: `Begin each with the lines ---, title: Some words, date: 2024-12-18 and ---.`,
    foreign: true,
  },
  'empty file': {
    says: '{where} {is|are} empty',
    remedy: 'Remove them, or begin each with the lines ---, title: Some words, date: 2024-12-18 and ---.',
  },
  'front matter is not closed': { says: '{where} {has|have} front matter that is not closed' },
  'front matter does not end with ---': {
    says: '{where} {has|have} front matter that does not end with ---',
  },
  'front matter does not start with ---': {
    says: '{where} {has|have} front matter that does not start with ---',
  },
  'front matter is too long': { says: '{where} {has|have} front matter that is too long' },
  'front matter contains no keys': { says: '{where} {has|have} front matter without keys' },
  'front matter is a list, not a set of keys': { says: '{where} {has|have} front matter that is a list' },
  'invalid YAML': { says: '{where} {has|have} invalid YAML' },
  'invalid TOML': { says: '{where} {has|have} invalid TOML' },
  'invalid JSON': { says: '{where} {has|have} invalid JSON' },
  'nested too deeply': { says: '{where} {has|have} YAML that is nested too deeply' },
  'YAML tags are not supported': { says: '{n} texts in {where} start with !, as YAML tags do' },
  'YAML anchors are not supported': { says: '{n} texts in {where} start with &, as YAML anchors do' },
  'YAML aliases are not supported': { says: '{n} texts in {where} start with *, as YAML aliases do' },
  'duplicate key': {
    says: '{n} keys in {where} are there twice',
    remedy: 'Keep only one of the two lines.',
  },
  'treated as a comment': { says: '{n} texts in {where} end at a #, which starts a comment' },
  'unknown key in an item': {
    says: '{where} {has|have} {values|key} that items do not have',
    remedy:
      'Declare those that you need below fields: in site.yml, or write unknownKeys: keep or unknownKeys: ignore there; below read: it is other: keep or other: ignore.',
    foreign: true,
  },
  'unknown key in a source': {
    says: 'the sources of {where} have {values|key} that sources do not have',
    remedy: `The keys of a source are ${allOf(sourceKeys)}. Rename or remove the others.`,
    foreign: true,
  },
  'value is a set of keys, not a list': {
    says: '{n} values in {where} are sets of keys, where a list belongs',
    remedy: 'Write a list: topics: [one, another].',
  },
  'value is a list, not text': {
    says: '{n} values in {where} are lists, where one text belongs',
    remedy: valueHint,
    foreign: true,
  },
  'value is a set of keys, not text': {
    says: '{n} values in {where} are sets of keys, where one text belongs',
    remedy: valueHint,
  },
  'value is text, not a set of keys': {
    says: '{n} values in {where} are texts, where a set of keys belongs',
    remedy: sourceHint,
    foreign: true,
  },
  'value is a list, not a set of keys': {
    says: '{n} values in {where} are lists, where a set of keys belongs',
    remedy: sourceHint,
    foreign: true,
  },
  'list contains a list instead of text': { says: '{n} entries of lists in {where} are lists, not texts' },
  'list contains a set of keys instead of text': {
    says: '{n} entries of lists in {where} are sets of keys, not texts',
    remedy: 'Text that contains a colon and a space, or starts with { or [, needs quotes.',
  },
  'not a web address': {
    says: '{n} addresses in {where} are not complete web addresses',
    remedy: 'Write them in full, starting with https:// or http://, or remove them.',
    foreign: true,
  },
  'not a language tag': {
    says: '{n} languages in {where} are not written as language tags',
    remedy: 'Write tags such as en, fr, uk or pt-BR.',
  },
  'unknown status': {
    says: '{n} values of status in {where} are unknown',
    remedy: 'The status must be published, draft or withdrawn. Items without one are published.',
  },
  'draft and status': {
    says: '{where} {has|have} a draft: and a status: that contradict each other',
    remedy: 'Remove one of the two lines.',
  },
  'not true or false': {
    says: '{n} values in {where} are neither true nor false',
    remedy: 'Write true, or remove the lines.',
  },
  'id cannot be used as an address': {
    says: '{n} ids in {where} cannot be addresses',
    remedy: 'Use only lower-case letters, digits and hyphens.',
  },
  'not an id': { says: '{n} ids in {where} cannot be addresses' },

  // Dates
  'unreadable date': {
    says: '{n} dates in {where} cannot be read',
    remedy: `${dateForms} Write unknown where there is none.`,
    foreign: true,
  },
  'impossible date': {
    says: '{n} dates in {where} are not in the calendar',
    remedy: 'Correct them, or write as much as is certain: 2023-02 or 2023.',
  },
  'date with a time of day': {
    says: '{n} dates in {where} have a time of day',
    remedy: `Write only the day: 2024-12-18.`,
    foreign: true,
  },
  'date with a time zone': {
    says: '{n} dates in {where} have a time zone',
    remedy: `Write only the day: 2024-12-18.`,
    foreign: true,
  },
  'date with two digits for the year': {
    says: '{n} dates in {where} have two digits for the year',
    remedy: `Write the whole year first, then month and day: 1992-01-31.`,
    foreign: true,
  },
  'open interval': {
    says: '{n} intervals in {where} lack an end',
    remedy: 'Write 1931/.. where the last date is not known, and ../1931 where the first is not.',
  },
  'two years or a part of one': {
    says: '{n} dates in {where} may mean two years or a part of one',
    remedy: 'Write 1921/1922 for two years, and the months of a part of a year: 1921-06/1921-08.',
  },
  'interval ends before it starts': {
    says: '{n} intervals in {where} end before they start',
    remedy: 'Exchange the two dates, or correct them.',
  },
  'date with unknown digits': {
    says: '{n} dates in {where} have unknown digits',
    remedy: 'Write 202X for a decade and 20XX for a century, and other spans as intervals: 2000/2009.',
  },
  'mark before a date': {
    says: '{n} dates in {where} have their mark in front',
    remedy: 'Put ~, ? or % at the end: 1931~.',
  },
  'two marks on a date': {
    says: '{n} dates in {where} have two marks',
    remedy: 'Write % for both ~ and ?: 1931%.',
  },
  'set of dates': {
    says: '{n} dates in {where} are sets of dates',
    remedy: 'Write the first and the last as an interval: 1931/1934.',
  },
  'not a day': {
    says: '{n} days in {where} cannot be read',
    remedy: `Write calendar days: 2025-01-03.`,
    foreign: true,
  },
  'date cannot be read': {
    says: '{n} dates in {where} cannot be read',
    remedy:
      'These items are undated and show the words. Write 1937-07-18, or as much as is known. Where 3/4/1905 is not certain, order: day-month or order: month-day below read: in site.yml says what it means.',
  },
  'date in the future': {
    says: '{where} {has|have} a date in the future',
    remedy: 'Check the dates: items are about what has happened.',
  },
  'date far from all others': {
    says: '{where} {has|have} a date far from all others',
    remedy: 'Check the years. Charts leave these items out.',
  },
  'retrieved in the future': {
    says: '{where} {was|were} retrieved in the future',
    remedy: 'Check the dates: they are the days on which you saw the originals.',
  },

  // Fields of the archive's own
  'not a number': {
    says: '{n} values in {where} are not numbers',
    remedy:
      'Write digits, and a point before decimals: 1200 or 2.5. With type: text in site.yml, the field takes them as they are.',
  },
  'number is too large': {
    says: '{n} numbers in {where} are too large',
    remedy: 'With type: text in site.yml, the field takes them as they are.',
  },
  'unknown choice': {
    says: '{n} values in {where} are none of the choices of their field',
    remedy:
      'Add them to the choices in site.yml, or correct them. With type: list there, the field takes any value.',
  },

  // Files
  'file is not encoded in UTF-8': {
    says: '{where} {is|are} not encoded in UTF-8',
    remedy:
      'Save them as UTF-8. On most computers this converts a file of an older Windows program: iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md',
  },
  'not a text file: it contains a zero byte': { says: '{where} {is|are} not text' },
  'file name is not encoded in UTF-8': { says: '{where} {has|have} names that are not encoded in UTF-8' },
  'file name cannot be used as an address': {
    says: '{where} {has a name|have names} that cannot be an address',
    remedy: 'Use only lower-case letters (a to z), digits and hyphens.',
    foreign: true,
  },
  'duplicate id': {
    says: '{values|id} {is|are} used more than once, in {where}',
    remedy: 'Give each its own. The id of an item is the name of its file.',
    foreign: true,
  },
  'file is too large': { says: '{where} {is|are} too large' },
  'file is not read as an item': {
    says: '{where} {is|are} not read as items',
    remedy:
      'An item is a text file whose name ends in .md. Rename them, save their texts as such files, or link to them from items.',
  },
  'file is not read as a page': { says: '{where} {is|are} not read as pages' },
  'expected a file, found a folder': { says: '{where} {is a folder|are folders}, but named like items' },
  'neither a file nor a folder': { says: '{where} {is|are} neither files nor folders' },
  'symbolic link leads out of the content folder': {
    says: '{n} symbolic links lead out of the content folder',
  },
  'symbolic link leads to nothing': { says: '{n} symbolic links lead to nothing' },
  'symbolic link leads to a folder that contains it': {
    says: '{n} symbolic links lead to folders that contain them',
  },
  'name differs from another only in upper and lower case': {
    says: '{n} names differ from others only in upper and lower case',
  },

  // Links
  'link without a destination': {
    says: '{n} links in {where} have no destination',
    remedy: `${shownAsWords} Add the addresses, or remove the brackets.`,
  },
  'link without https': {
    says: '{n} links in {where} have no https://',
    remedy:
      'Those that can only mean one address lead to it; of the others, the words are shown. Write the full addresses.',
  },
  'link to an incomplete address': {
    says: '{n} links in {where} have an incomplete address',
    remedy:
      'Those that can only mean one address lead to it; of the others, the words are shown. Write the full addresses.',
  },
  'e-mail address without mailto': {
    says: '{n} e-mail addresses in {where} have no mailto:',
    remedy: 'They work as links. Write mailto: before them.',
  },
  'link with backslashes': {
    says: '{n} links in {where} have backslashes',
    remedy: 'Separate folders with /, and write addresses without \\.',
  },
  'link that starts with /': {
    says: '{n} links in {where} start with /',
    remedy: `${shownAsWords} Write the paths from the files, or full https:// addresses.`,
    foreign: true,
  },
  'link within the same page': {
    says: '{n} links in {where} lead to sections that their page does not have',
    remedy: `${shownAsWords} Correct or remove them. A footnote is written as [^1].`,
  },
  'link to a section of a page': {
    says: '{n} links in {where} lead to sections of other pages',
    remedy: 'They lead to the whole pages. Remove the # and what follows it.',
  },
  'unsupported kind of link': {
    says: '{n} links in {where} are of a kind that is not supported',
    remedy: `${shownAsWords} A link leads to an https:, http: or mailto: address, to another item, or to a file next to this one.`,
  },
  'link contains a character that is not allowed': {
    says: '{n} links in {where} contain characters that are not allowed',
  },
  'link with an invalid % code': { says: '{n} links in {where} have an invalid % code' },
  'link leads out of the archive': {
    says: '{n} links in {where} lead out of the archive',
    remedy: `Move the files into items/.`,
    foreign: true,
  },
  'link to what the archive does not have': {
    says: '{n} links in {where} lead to what the archive does not have',
    remedy: `${shownAsWords} Copy the missing files into the folder, or write full https:// addresses.`,
  },
  'link to an item that does not exist': {
    says: '{n} links in {where} lead to items that do not exist',
    remedy: `Correct or remove them.`,
    foreign: true,
  },
  'link to a page that does not exist': {
    says: '{n} links in {where} lead to pages that do not exist',
    remedy:
      'Correct or remove them. Pages of the site are topics.html, actors.html, timeline.html and search.html, and the files in pages/.',
  },
  'link to a topic that does not exist': {
    says: '{n} links in {where} lead to topics that do not exist',
    remedy: 'Correct or remove them. The page of a topic is topics/ followed by its id and .html.',
  },
  'link to an actor that does not exist': {
    says: '{n} links in {where} lead to actors that do not exist',
    remedy: 'Correct or remove them. The page of an actor is actors/ followed by its id and .html.',
  },
  'link to a draft': {
    says: '{n} links in {where} lead to drafts, which are not published',
    remedy: 'Publish the drafts, or remove the links.',
  },
  'link to a file that does not exist': {
    says: '{n} links in {where} lead to files that do not exist',
    remedy: `Copy the files to where the links lead; upper and lower case matter.`,
    foreign: true,
  },
  'link to a folder': {
    says: '{n} links in {where} lead to folders',
    remedy: 'Folders have no page on the site. Link to the files in them.',
  },
  'link to something that is not a file': { says: '{n} links in {where} lead to what is not a file' },
  'link in the form of a wiki': {
    says: '{n} links in {where} have the form of a wiki: [[Name]]',
    remedy: `${shownAsWritten} Link by the names of files: [words](other-item.md).`,
    foreign: true,
  },
  'link of a wiki with | in a table': {
    says: '{n} links of a wiki in tables of {where} have a |, which ends the cell',
    remedy: 'Write \\| for it.',
  },
  'link that cannot be read': {
    says: '{n} links in {where} cannot be read',
    remedy: `${shownAsWritten} Addresses with spaces or brackets need angle brackets: [words](<my scan.pdf>). Where they are no links, write \\[ for [.`,
  },
  'space between ] and ( in a link': {
    says: '{n} links in {where} have a space between ] and (',
    remedy: `${shownAsWritten} Remove the spaces.`,
  },
  'link to a name without an address': {
    says: '{n} links in {where} name an address that is not there',
    remedy: `${shownAsWritten} Add lines such as [name]: https://example.org/, or write \\[ for [ where they are no links.`,
  },
  'definition that no link uses': {
    says: '{n} addresses in {where} are used by no link',
    remedy: 'They are shown as text. Write [words][name] for a link to them, or remove them.',
  },
  'address is given twice': {
    says: '{n} names in {where} have two addresses',
    remedy: 'The first one counts. Give the second ones names of their own.',
  },

  // Images and attached files
  'image from another site': {
    says: '{n} images in {where} are on other sites',
    remedy:
      'They are shown as links. images: link in site.yml accepts that without a warning, and images: refuse makes it an error.',
  },
  'image without a description': {
    says: '{n} images in {where} have no description',
    remedy: 'Describe them for readers who cannot see them: ![Front page of the first issue](scan.png).',
  },
  'image leads to a page': { says: '{n} images in {where} lead to pages' },
  'image that is not a picture in the content folder': {
    says: '{n} images in {where} are not pictures in the content folder',
    remedy:
      'Save pictures (JPEG, PNG, WebP, GIF, AVIF or SVG) in the content folder, and write their paths from there.',
  },
  'imageAlt without an image': { says: '{n} entries in {where} have imageAlt: without image:' },
  'not a picture that browsers can show': {
    says: '{where} {is not a picture|are not pictures} that browsers can show',
  },
  'picture is incomplete or damaged': {
    says: '{where} {is an|are} incomplete or damaged {picture|pictures}',
  },
  'picture is published without its active parts': {
    says: '{where} {is|are} published without active parts',
  },
  'not an SVG picture that browsers can show': {
    says: '{where} {is not an SVG picture|are not SVG pictures} that browsers can show',
  },
  'file has an address reserved for the site': { says: '{n} files have addresses reserved for the site' },
  'file is a program that web servers run': {
    says: '{n} files that {where} {links|link} are programs that web servers run',
  },
  'compressed SVG picture': { says: '{n} files that {where} {shows|show} are compressed SVG pictures' },
  'file of an unknown kind contains a web page or XML': {
    says: '{n} files of an unknown kind that {where} {links|link} contain a web page or XML',
  },
  'saved web page is too large': { says: '{n} saved web pages that {where} {links|link} are too large' },
  'two files would have the same address': {
    says: '{n} files that {where} {links|link} would have the address of another file',
    remedy: 'Rename one of the two files.',
  },

  // Other languages in bodies, and Markdown
  'HTML that pages do not show': { says: '{where} {has|have} HTML that pages do not show' },
  'HTML tags are shown as text': {
    says: '{where} {has|have} tags that HTML does not have, which are shown as text',
    remedy: 'Write \\< for their <, or remove them.',
  },
  'shortcodes are shown as text': {
    says: '{where} {has|have} shortcodes, which are shown as text',
    remedy: 'Remove what readers need not see, or write in Markdown what it stood for.',
  },
  'tags of a template language are shown as text': {
    says: '{where} {has|have} tags of a template language, which are shown as text',
    remedy: 'Remove what readers need not see, or write in Markdown what it stood for.',
  },
  'too much markup in a paragraph': {
    says: '{n} paragraphs in {where} have too much markup',
    remedy: `${shownAsWritten} Divide them by empty lines, or write a \\ before marks that are part of the text.`,
  },
  'too many lines in one list, quotation or table': {
    says: '{where} {has|have} too many lines in one list, quotation or table',
    remedy: 'Divide them by empty lines.',
  },
  'body is nested too deeply': {
    says: '{where} {has a body that is|have bodies that are} nested too deeply',
  },
  'footnote has no text': {
    says: '{n} footnotes in {where} have no text',
    remedy:
      'Add a line such as [^1]: Words of the note, with an empty line above it, to the end of the file.',
  },
  'footnote is not referred to': {
    says: '{n} footnotes in {where} are not referred to',
    remedy: 'They are shown below the text. Write [^1] in the text where each belongs.',
  },
  'footnote is defined twice': {
    says: '{n} footnotes in {where} are defined twice',
    remedy: 'Give the second ones labels of their own, and use these in the text.',
  },

  // Topics and actors
  'missing id': {
    says: '{n} entries in {where} have no id',
    remedy:
      'Add id: and a short name of lower-case letters, digits and hyphens. It becomes a permanent address.',
  },
  'missing name': {
    says: '{n} entries in {where} have no name',
    remedy: 'Add the names that readers will see: name: Some words.',
  },
  'missing type': {
    says: '{n} entries in {where} have no type',
    remedy: `Add type: and one of ${anyOf(actorTypes)}.`,
  },
  'unknown type': {
    says: '{n} types in {where} are unknown',
    remedy: `The type must be ${anyOf(actorTypes)}.`,
  },
  'unknown key in a topic': { says: '{n} keys of topics in {where} are unknown', remedy: entryKeys },
  'unknown key in an actor': { says: '{n} keys of actors in {where} are unknown', remedy: entryKeys },
  'unknown key in a page': {
    says: '{n} keys of {where} are unknown',
    remedy: 'Remove them: pages do not use them.',
  },
  'two topics with one name': {
    says: '{n} names in {where} belong to two topics',
    remedy:
      'Case and accents make no difference. Change or remove the name in one of the two, or make the two one.',
  },
  'two actors with one name': {
    says: '{n} names in {where} belong to two actors',
    remedy:
      'Case and accents make no difference. Change or remove the name in one of the two, or make the two one.',
  },
  'unknown broader topic': {
    says: '{n} broader topics in {where} are unknown',
    remedy: 'A broader topic must be an entry of the same file: add it, or remove the line.',
  },
  'topic is broader than itself': {
    says: '{n} topics in {where} are broader than themselves',
    remedy: 'Remove one broader: from each loop.',
  },
  'too many broader topics': { says: '{n} topics in {where} have too many broader topics above them' },
  'coordinates that cannot be read': { says: '{n} coordinates in {where} cannot be read' },
  'latitude out of range': { says: '{n} latitudes in {where} are not between -90 and 90' },
  'longitude out of range': { says: '{n} longitudes in {where} are not between -180 and 180' },
  'coordinates of an actor that is no place': {
    says: '{n} actors in {where} have coordinates and are no places',
  },
};
