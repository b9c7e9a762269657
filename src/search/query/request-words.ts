/**
 * Leaves out what only asks for items at the beginning of a long question and says nothing of what they are about:
 * _articles about_, _documents that discuss_, _find reports of_, _what do you know about_. Such words are rare in news, so
 * they would outweigh those that tell. English only.
 */
export function withoutRequest(text: string): string {
  // Most queries are this short, and to compile the pattern takes browsers longer than all the rest of reading a query.
  if (countWords(text) <= minRest) return text;
  const rest = text.replace(request, '');
  return countWords(rest) >= minRest ? rest : text;
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** With fewer words left, the words may be what is searched for: `reports on`, `news of the world`. */
const minRest = 3;

const things =
  '(?:documents?|articles?|items?|stories|story|news|texts?|information|coverage|anything|everything)';
const asks =
  '(?:(?:please\\s+)?(?:find|show|give|get|list|search\\s+for|look\\s+for|i\\s+(?:want|need)|i\\s+am\\s+looking\\s+for|looking\\s+for)(?:\\s+me|\\s+us)?(?:\\s+(?:all|any|some|the))?)';
const tells =
  '(?:discuss|describ|report|mention|identif|cit|concern|regard|contain|provid|announc|explain|deal|detail|tell|giv|cover|relat|state|nam)\\w*(?:\\s+(?:with|on|to|of|about))?';
const modal = '(?:will|must|may|should|can|that|which|to\\s+be\\s+relevant\\s+(?:will|must))';
const request = new RegExp(
  `^\\s*(?:${asks}\\s+(?:${things}\\s+)?(?:about|on|of|for)?|${asks}?\\s*(?:an?\\s+|the\\s+)?(?:relevant\\s+)?(?:${things}\\s+(?:about|on)|(?:${things}|reports?)\\s+(?:${modal}\\s+)*${tells}))\\s+`,
  'i',
);
