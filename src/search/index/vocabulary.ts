/** Assigns ids 0, 1, 2 … to texts, so that large tables can contain integers instead of texts. */
export class Vocabulary {
  readonly texts: string[];
  readonly #ids = new Map<string, number>();

  constructor(texts: readonly string[] = []) {
    this.texts = [...texts];
    this.texts.forEach((text, id) => {
      this.#ids.set(text, id);
    });
  }

  /** The id of a text; a new text gets the next one. */
  idOf(text: string): number {
    const existing = this.#ids.get(text);
    if (existing !== undefined) return existing;
    const id = this.texts.length;
    this.texts.push(text);
    this.#ids.set(text, id);
    return id;
  }
}
