import type { ErrorCode } from 'yaml';
import type { Mistake } from '../records/problem.ts';

/** What the parser of YAML found, in words for a person who writes clippings. */
export function describeYamlError(code: ErrorCode, found: string): Mistake {
  const match = mistakes.find((each) => each.code === code && found.includes(each.found));
  const message = match?.message ?? found.charAt(0).toLowerCase() + found.slice(1).replace(/\n.*/s, '');
  return { message: `broken YAML: ${message}`, hint: match?.hint ?? needQuotes };
}

const needQuotes =
  'A text that holds ": " or " #", or starts with "- " or with one of ! & * ? | > @ ` % [ ] { } , needs quotes: ' +
  'title: "Talks: the first day".';

const keyAndValue =
  'Each line is a key, a colon, a space and a value: title: Some words. ' +
  'The text of an item stands below a second line ---.';

const wholeInQuotes =
  'Quotes go around the whole text, of the kind that it does not hold: title: \'A "strike" again\', ' +
  'title: "It\'s a strike". A text that starts with a bracket needs them too: title: "[Update] Strike".';

/** By the parser's code, and where one code covers several mistakes, by a part of its message. */
const mistakes: readonly {
  readonly code: ErrorCode;
  readonly found: string;
  readonly message: string;
  readonly hint: string;
}[] = [
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    found: 'Nested mappings',
    message: 'a second ": " on a line, or a line that is indented too far',
    hint: 'A text that holds a colon and a space, or ends with a colon, needs quotes: title: "Talks: the first day".',
  },
  {
    code: 'MISSING_CHAR',
    found: 'closing',
    message: 'a quotation mark that is not closed',
    hint: `Close it with the same mark, " or ', at the end of the text. A text that starts with one of them needs the other around it: title: "'Tis the season".`,
  },
  {
    code: 'MISSING_CHAR',
    found: 'followed by map values',
    message: 'a line without a colon and a space',
    hint: keyAndValue,
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    found: '',
    message: 'a line without a colon and a space',
    hint: keyAndValue,
  },
  {
    code: 'MISSING_CHAR',
    found: 'directives-end',
    message: 'a line that starts with %',
    hint: needQuotes,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    found: 'at node end',
    message: 'something after a closing quotation mark or bracket',
    hint: wholeInQuotes,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    found: 'in flow sequence',
    message: 'a comma too many',
    hint: 'Entries stand between commas: [one, another].',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    found: 'block-seq-ind',
    message: 'a text that starts with a hyphen and a space',
    hint: 'A text needs quotes then: title: "- Some words". A list starts on a line of its own.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    found: 'Not a YAML token',
    message: 'a text that starts with > or |',
    hint: needQuotes,
  },
  {
    code: 'BAD_ALIAS',
    found: '',
    message: 'a text that starts with & or *',
    hint: `${needQuotes} Lists start with - and a space.`,
  },
  {
    code: 'BAD_INDENT',
    found: 'must be sufficiently indented',
    message: 'a bracket that is not closed',
    hint: 'Close [ with ], and { with }. A text that starts with a bracket needs quotes.',
  },
  {
    code: 'BAD_INDENT',
    found: 'same column',
    message: 'a line that is indented more or less than those it belongs with',
    hint: 'Keys of one entry start in the same column, and so do the entries of one list.',
  },
  {
    code: 'MISSING_CHAR',
    found: 'Sequence item',
    message: 'a line that is indented more or less than those it belongs with',
    hint: 'Keys of one entry start in the same column, and so do the entries of one list.',
  },
  {
    code: 'BAD_DQ_ESCAPE',
    found: '',
    message: 'a backslash in double quotes',
    hint: 'Write \\\\ for a backslash, or put the text in single quotes.',
  },
  {
    code: 'BAD_SCALAR_START',
    found: '',
    message: 'a text that starts with a character of YAML itself',
    hint: needQuotes,
  },
  {
    code: 'TAG_RESOLVE_FAILED',
    found: '',
    message: 'a text that starts with !',
    hint: needQuotes,
  },
  {
    code: 'NON_STRING_KEY',
    found: '',
    message: 'a key that is not a text',
    hint: needQuotes,
  },
  {
    code: 'TAB_AS_INDENT',
    found: '',
    message: 'a tab as indentation',
    hint: 'Indent with spaces; YAML allows no tabs.',
  },
  {
    code: 'RESOURCE_EXHAUSTION',
    found: '',
    message: 'nested too deeply',
    hint: 'Nothing here is deeper than a list in a map.',
  },
  {
    code: 'MULTIPLE_DOCS',
    found: '',
    message: 'a second document',
    hint: 'A line --- or ... ends a YAML document, and a file holds one only. Take that line out.',
  },
];
