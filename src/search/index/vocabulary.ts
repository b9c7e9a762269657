/** Texts by running numbers, so that millions of places hold a number and not a text. */
export class Vocabulary {
  readonly texts: string[];
  readonly #ids = new Map<string, number>();

  constructor(texts: readonly string[] = []) {
    this.texts = [...texts];
    this.texts.forEach((text, id) => {
      this.#ids.set(text, id);
    });
  }

  /** The number of a text, which is the next free one where it is new. */
  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.length;
    this.texts.push(text);
    this.#ids.set(text, id);
    return id;
  }
}
