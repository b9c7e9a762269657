import type { KindsOfProblem } from './kind-of-problem.ts';

const shownAsWritten = 'They are shown as they are written.';

/** Of images, attached files and marks in texts. */
export const bodyKinds: KindsOfProblem = {
  // Images and attached files
  'image from another site': {
    says: '{n} images in {where} are on other sites',
    remedy:
      'They are shown as links. "clipfile fetch" loads them into the archive; images: link in site.yml accepts links without a warning.',
  },
  'image without a description': {
    says: '{n} images in {where} have no description',
    remedy: 'Describe them for readers who cannot see them: ![Front page of the first issue](scan.png).',
  },
  'fetched picture is not there': {
    says: '{n} pictures that fetched.jsonl names are not there',
    remedy:
      'Items show links to the originals. "clipfile fetch" loads them again; to keep the links, remove the lines.',
  },
  'not a record of a fetched picture': {
    says: '{n} lines of fetched.jsonl cannot be read',
    remedy:
      'Restore them from a copy, or remove them: their pictures are links until "clipfile fetch" loads them again.',
  },
  'not a record of an address': {
    says: '{n} lines of addresses.jsonl cannot be read',
    remedy: 'Restore them from a copy, or remove them: their addresses are then not looked for.',
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
};
