import type { Rules } from 'marked';

/** Rules of marked for `*` and `~`, by what comes after a mark that may open: that decides what may come before it. */
export type CjkRules = Readonly<Record<Next, Rules>>;

type Next = 'punctuation' | 'cjk' | 'other';

/** Whether a text has a character of Chinese, Japanese or Korean. */
export function hasCjk(text: string): boolean {
  return cjkCharacter.test(text);
}

/**
 * CommonMark expects spaces between words, so that in `**重要：**通知` the second `**` would not end anything. These are
 * the amendments of https://github.com/tats-u/markdown-cjk-friendly: punctuation of these scripts counts as a letter,
 * and beside other punctuation each of their characters does what a space does. `_` keeps its rules, there and here.
 */
export function cjkRules(rules: Rules): CjkRules {
  const inline = {
    ...rules.inline,
    emStrongLDelim: new RegExp(String.raw`^\*+(?:((?!\*)${punctuation('~')})|([^\s*]))`, 'u'),
    emStrongRDelimAst: closing('*', String.raw`\*+`, '~'),
    delLDelim: new RegExp(String.raw`^~~?(?:((?!~)${punctuation()})|[^\s~])`, 'u'),
    delRDelim: closing('~', '~~?'),
  };
  const withBefore = (before: RegExp): Rules => ({ ...rules, inline: { ...inline, punctuation: before } });
  return {
    punctuation: withBefore(new RegExp(String.raw`^(?![*_])(?:[\s\p{P}\p{S}]|${cjk})`, 'u')),
    // marked asks what comes before these only to learn whether they could close as well, which all of them can.
    cjk: withBefore(/^(?!)/),
    other: withBefore(new RegExp(String.raw`^(?![*_])(?:\s|${punctuation()})`, 'u')),
  };
}

/** What comes after the marks at the start of a text. */
export function afterMarks(source: string): Next {
  const next = /^[*~]+(.)/su.exec(source)?.[1] ?? '';
  if (hasCjk(next)) return 'cjk';
  return /[\p{P}\p{S}]/u.test(next) ? 'punctuation' : 'other';
}

/** The character before an offset, whole where it is two code units. */
export function characterBefore(text: string, offset: number): string {
  return Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? '';
}

/**
 * Finds runs of marks after the first. As in marked, the groups 1 and 2 can only close, 3 and 4 can only open, 5 and 6
 * can do either.
 *
 * @param letters signs that count as letters here
 */
function closing(mark: '*' | '~', run: string, letters = ''): RegExp {
  const sign = `[${mark}]`;
  const p = `(?!${sign})${punctuation(letters)}`;
  const other = letters === '' ? otherCharacter : `(?:${otherCharacter}|[${letters}])`;
  const c = cjk;
  return new RegExp(
    [
      mark === '*' ? String.raw`^[^_*]*?__[^_*]*?\*[^_*]*?(?=__)|[^*]+(?=[^*])` : '^[^~]+(?=[^~])',
      String.raw`${p}(${run})(?=\s|$)`,
      String.raw`(?:${other}|${c}(?=${run}(?:\s|$)))(${run})(?!${sign})(?=\s|${p}|$)`,
      String.raw`(?:\s|${p}(?=${run}${other}))(${run})(?=${other}|${c})`,
      String.raw`\s(${run})(?!${sign})(?=${p})`,
      `(?:${p}|${c})(${run})(?!${sign})(?=${p}|${c})`,
      `(?:${other}|${c})(${run})(?=${other}|${c})`,
    ].join('|'),
    'gu',
  );
}

/**
 * The wide, full-width and half-width characters of Unicode (UAX 11) in the blocks and scripts of Chinese, Japanese and
 * Korean, all of Hangul, and the selectors of variants of ideographs. U+3000 is a space.
 */
const cjk =
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}` +
  String.raw`\u3001-\u303e\u3099-\u309c\u30a0\u30fb\u30fc\u3190-\u319f\u31c0-\u31ef\u3200-\u33ff` +
  String.raw`\ufe10-\ufe19\ufe30-\ufe52\ufe54-\ufe6b\uff01-\uffee\u{e0100}-\u{e01ef}]`;

const cjkCharacter = new RegExp(cjk, 'u');

/** Of other scripts. */
function punctuation(letters = ''): string {
  return `(?!${cjk}${letters === '' ? '' : `|[${letters}]`})[\\p{P}\\p{S}]`;
}

const otherCharacter = String.raw`(?!${cjk})[^\s\p{P}\p{S}]`;
