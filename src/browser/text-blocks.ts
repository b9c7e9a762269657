/** Elements within a line of text. All others, line breaks and images included, end a word. */
const inline = /^(A|B|BDI|CODE|DEL|EM|I|INS|MARK|S|SPAN|STRONG|TIME|U|WBR)$/;

/**
 * The text nodes of an element, those of one block of text in one list: what they say together is what a reader sees as
 * running text, whatever emphasis or links begin in the middle of a word. The numbers of footnotes are in none.
 */
export function textBlocks(root: Element): readonly (readonly Text[])[] {
  const blocks: Text[][] = [];
  let block: Text[] = [];
  const endBlock = (): void => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  const collect = (parent: Element): void => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) block.push(child);
      else if (!(child instanceof Element) || child.tagName === 'SUP') continue;
      else if (inline.test(child.tagName)) collect(child);
      else {
        endBlock();
        collect(child);
        endBlock();
      }
    }
  };
  collect(root);
  endBlock();
  return blocks;
}
