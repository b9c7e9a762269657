import type { ErrorCode } from 'yaml';
import type { Mistake } from '../records/problem.ts';

/** Explains a YAML parser error to an archivist. `startsLine`: whether the error is at the start of a line. */
export function describeYamlError(code: ErrorCode, found: string, startsLine: boolean): Mistake {
  const match = mistakes.find(
    (each) => each.code === code && found.includes(each.found) && (startsLine || !each.startsLine),
  );
  const message = match?.message ?? found.charAt(0).toLowerCase() + found.slice(1).replace(/\n.*/s, '');
  return {
    kind: match ? `invalid YAML: ${match.message}` : 'invalid YAML',
    message: `invalid YAML: ${message}`,
    hint: match?.hint ?? needQuotes,
  };
}

export const nestingHint = 'No file of an archive needs more than a list inside an entry.';

const needQuotes =
  'Text that contains ": " or " #", or starts with "- " or one of ! & * ? | > @ ` % [ ] { } , needs quotes: ' +
  'title: "Talks: the first day".';

const keyAndValue =
  'Write each line as a key, a colon, a space and a value: title: Some words. ' +
  'The body of an item comes after a second --- line.';

const wholeInQuotes =
  'Put quotes around the whole text, using the kind it does not contain: title: \'A "strike" again\' or ' +
  'title: "It\'s a strike". Text that starts with a bracket needs quotes too: title: "[Update] Strike".';

/** Found by the parser's code and, if one code covers several mistakes, by a part of its message. */
const mistakes: readonly {
  readonly code: ErrorCode;
  readonly found: string;
  readonly message: string;
  readonly hint: string;
  /** Only for errors at the start of a line. */
  readonly startsLine?: true;
}[] = [
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    found: 'Nested mappings',
    message: 'a second ": " on the line, or a line indented too far',
    hint: 'Text that contains a colon and a space, or ends with a colon, needs quotes: title: "Talks: the first day".',
  },
  {
    code: 'MISSING_CHAR',
    found: 'closing',
    message: 'unclosed quotation mark',
    hint: `Close it with the same mark, " or ', at the end of the text. If the text itself starts with one of them, put the other around it: title: "'Tis the season".`,
  },
  {
    code: 'MISSING_CHAR',
    found: 'followed by map values',
    message: 'a line without a colon followed by a space',
    hint: keyAndValue,
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    found: '',
    message: 'a line without a colon followed by a space',
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
    startsLine: true,
    message: 'a line that does not belong to the lines above it',
    hint: 'In a list, start each entry with a hyphen and a space, and indent its other keys by two spaces.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    found: 'at node end',
    message: 'text after a closing quotation mark or bracket',
    hint: wholeInQuotes,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    found: 'in flow sequence',
    message: 'one comma too many',
    hint: 'Separate entries with single commas: [one, another].',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    found: 'block-seq-ind',
    message: 'text that starts with a hyphen and a space',
    hint: 'Put such text in quotes: title: "- Some words". A list must start on a line of its own.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    found: 'Not a YAML token',
    message: 'text that starts with > or |',
    hint: needQuotes,
  },
  {
    code: 'BAD_ALIAS',
    found: '',
    message: 'text that starts with & or *',
    hint: `${needQuotes} Start list entries with a hyphen and a space.`,
  },
  {
    code: 'BAD_INDENT',
    found: 'must be sufficiently indented',
    message: 'unclosed bracket',
    hint: 'Close [ with ] and { with }. Text that starts with a bracket needs quotes, and so does a colour, because # begins a comment: "#8a1c1c".',
  },
  {
    code: 'BAD_INDENT',
    found: 'same column',
    message: 'a line indented more or less than the lines it belongs with',
    hint: 'All keys of an entry must start in the same column, and so must all entries of a list.',
  },
  {
    code: 'MISSING_CHAR',
    found: 'Sequence item',
    message: 'a line indented more or less than the lines it belongs with',
    hint: 'All keys of an entry must start in the same column, and so must all entries of a list.',
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
    message: 'text that starts with a character reserved by YAML',
    hint: needQuotes,
  },
  {
    code: 'TAG_RESOLVE_FAILED',
    found: '',
    message: 'text that starts with !',
    hint: needQuotes,
  },
  {
    code: 'NON_STRING_KEY',
    found: '',
    message: 'a key that is not text',
    hint: needQuotes,
  },
  {
    code: 'TAB_AS_INDENT',
    found: '',
    message: 'a tab used for indentation',
    hint: 'Indent with spaces: YAML does not allow tabs.',
  },
  {
    code: 'RESOURCE_EXHAUSTION',
    found: '',
    message: 'nested too deeply',
    hint: nestingHint,
  },
  {
    code: 'MULTIPLE_DOCS',
    found: '',
    message: 'a second document',
    hint: 'A --- or ... line ends a YAML document, and a file may contain only one. Remove that line.',
  },
];
