/**
 * Articles, prepositions and conjunctions, folded. They are in many names and tell none from another, and a title in which
 * each word has a capital gives them one too: `Bank Of England`. So they are asked for only where a query has nothing else.
 */
export function isParticle(folded: string): boolean {
  return particles.has(folded);
}

const particles = new Set(
  (
    'a about after among an and as at between but by for from in into is of off on or over than that the to with without ' +
    'au aux avec d dans de des du en et l la le les ou par pour sur un une y ' +
    'bis bzw das dem den der die ein eine im in mit oder sowie und vom von wie zu zum zur ' +
    'al con del e el las los o para por un una ' +
    'da das do dos em na no os um uma com ' +
    'alla dei del della delle di gli il lo per ' +
    'av den det een eller en ett het i met of og och op van voor som til'
  ).split(' '),
);
