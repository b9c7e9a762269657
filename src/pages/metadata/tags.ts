/** A `<link>`. */
export interface LinkTag {
  readonly rel: string;
  /** Relative to the page where it leads to a file of the site. */
  readonly href: string;
  readonly type?: string;
}

/** A `<meta>` with a name, or with a property as RDFa has it. */
export interface MetaTag {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}
