import { allOf } from '../../records/quote.ts';
import { sourceKeys } from '../../records/source.ts';
import type { KindsOfProblem } from './kind-of-problem.ts';

export const valueHint =
  'Write a single value: title: Some words. Text that starts with [ or { needs quotes.';
export const sourceHint = 'Write a source as source: {name: Example News, url: "https://example.org/story"}.';

/** Of the front matter of items, apart from dates. */
export const frontMatterKinds: KindsOfProblem = {
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
    says: '{where} {has|have} {values|key} that site.yml does not declare',
    remedy:
      'Declare those that you need below fields: in site.yml, or write unknownKeys: keep or unknownKeys: ignore there; below read: it is other: keep or other: ignore.',
    foreign: true,
  },
  'unknown key in a page': {
    says: '{n} keys in {where} are unknown',
    remedy: 'Remove them: pages do not use them.',
  },
  'unknown key in a source': {
    says: 'the sources of {where} have {values|unknown key}',
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
  'relation to an unknown item': {
    says: '{n} values of translationOf, versionOf and partOf in {where} are the ids of no item',
    remedy: 'Write the names of item files without their folders and without .md.',
  },
  'relation to a draft': {
    says: '{n} values of translationOf, versionOf and partOf in {where} name drafts',
    remedy: 'Drafts are left out of the site. Publish them, or remove the lines.',
  },
  'relation to an item that is held back': {
    says: '{n} values of translationOf, versionOf and partOf in {where} name items that are held back',
    remedy: 'Until a build with --as-of and the day on which an embargo ends, no page shows the relation.',
  },
  'relation of an item to itself': {
    says: '{where} {is a translation, a version or a part of itself|are translations, versions or parts of themselves}',
    remedy: 'Remove one translationOf, versionOf or partOf from each loop.',
  },
  'draft and status': {
    says: '{where} {has|have} a draft: and a status: that contradict each other',
    remedy: 'Remove one of the two lines.',
  },
  'withdrawn and status': {
    says: '{where} {has|have} a withdrawn: and a status: or draft: that contradict each other',
    remedy: 'Remove one of the two lines.',
  },
  'withdrawn is neither true nor a reason and a date': {
    says: '{where} {has|have} a withdrawn: that is neither true nor a reason and a date',
    remedy: 'Write withdrawn: true, or withdrawn: {reason: Why it was, date: 2025-03-02}.',
  },
  'unknown key in a withdrawal': {
    says: '{n} keys of withdrawals in {where} are unknown',
    remedy: 'A withdrawal has a reason and a date, or one of the two.',
  },
  'correction is not a date and a text': {
    says: '{n} corrections in {where} are not a date and a text',
    remedy: 'Write each as {date: 2025-03-02, text: What was corrected.}.',
  },
  'unknown key in a correction': {
    says: '{n} keys of corrections in {where} are unknown',
    remedy: 'A correction has a date and a text.',
  },
  'a correction needs a date': {
    says: '{n} corrections in {where} have no date',
    remedy: 'Write as much of it as you know, such as 2025-03 or 2025.',
  },
  'missing text': {
    says: '{n} corrections in {where} have no text',
    remedy: 'Write what was corrected.',
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
  'no page can be at this address': { says: '{n} earlier addresses in {where} can have no page' },

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
};
