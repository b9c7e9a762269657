/**
 * What a phrase knows of the stop words in a text: of those that stand before a word, the last that is no article, as an integer
 * below 2,048; 0 if there is none. Articles stand for each other and for none, because a title may lack its `the`. The most
 * frequent stop words have the codes that are stored in one character; those that are not listed share the codes above,
 * by a hash, which hardly two words of a language do.
 *
 * @param folded a stop word
 */
export function stopWordCode(folded: string): number {
  if (isArticle(folded)) return 0;
  return codes.get(folded) ?? codes.size + 1 + (hashOf(folded) % (maxCode - codes.size));
}

export function isArticle(folded: string): boolean {
  return articles.has(folded);
}

/** The greatest code. */
export const maxCode = 2_047;

/** Words that are an article in one language and another stop word in another are left out: `as`, `no`. */
const articles = new Set(
  (
    'the a an le la les un une el los las una unos unas lo il gli uno os um uma uns umas ' +
    'der die das dem den ein eine einen einem einer eines het een ett det'
  ).split(' '),
);

/** Most frequent first, those of other languages among the English ones. */
const listed = (
  'of to and said in for it on is its from that will be by at with was he has as not which are but this have were or had ' +
  'de des du en et que y und von zu mit in dans pour por con di e da do ' +
  'also about they been after than other their may if no we some could all there into because when any his while only ' +
  'should who since can did i most however so these off our likely them must say do what might least own among then does ' +
  'how get just where too like yet able you rather almost she either cannot wants says every am him my theres across ever ' +
  'why nor often got me let neither thats your else whom her hes lets others whats cans whos ams dear would hers tis twas us ' +
  'par sur au aux est sont qui dont auf im am bei nach aus als wie auch nicht sich para del al como pelo com em na no dos das ' +
  'per del della dei nel alla che non van op te voor met som til av pa och'
).split(' ');
const codes = new Map([...new Set(listed)].map((word, i) => [word, i + 1]));

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
