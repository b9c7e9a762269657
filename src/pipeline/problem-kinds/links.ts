import type { KindsOfProblem } from './kind-of-problem.ts';

const shownAsWords = 'Their words are shown without a link.';
const shownAsWritten = 'They are shown as they are written.';

/** Of links in texts. */
export const linkKinds: KindsOfProblem = {
  'the original is gone, and has no archived copy': {
    says: '{n} originals of {where} are gone, and have no archived copy',
    remedy: 'See whether there is a copy at the address below, and write it as "archived:" beside "url:".',
  },
  'the original leads to a front page, and has no archived copy': {
    says: '{n} originals of {where} lead to a front page, and have no archived copy',
    remedy: 'See whether there is a copy at the address below, and write it as "archived:" beside "url:".',
  },
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
  'link to an item that is held back': {
    says: '{n} links in {where} lead to items that are held back',
    remedy:
      'Until a build with --as-of and the day on which an embargo ends, only the words of the link are shown.',
  },
  'lead of the front page is held back': {
    says: 'the lead of the front page is held back',
    remedy: 'Until its embargo ends, the newest item that is fit leads.',
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
};
