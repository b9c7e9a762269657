import type { Html, HtmlValue } from '../src/html/html.ts';
import type { MessageKey, Messages } from '../src/messages/messages.ts';
import type { ListedEntry, Page, PageKind, PageOf, Site } from '../src/pages/page-model.ts';
import type { PartName } from '../src/records/template-names.ts';
import type { Frame } from './parts/frame.ts';
import type { Parts } from './parts/parts.ts';
import type { Template, TemplateInput } from './template.ts';

export type { Frame, Html, HtmlValue, ListedEntry, MessageKey, Page, PageKind, PageOf, Parts, Site };

/** A template of the owner's own: the default export of `theme/NAME.11ty.js` or `.ts`. */
export type OwnTemplate<K extends PageKind> = (input: TemplateInput<K> & Tools) => Html;

/** A part of pages in the owner's form. Our own, which `parts` has, can be called from it. */
export type OwnPart<Name extends PartName> = (
  input: PartInputs[Name] & { readonly site: Site } & Tools,
) => Html;

/** What a template is given beside what it shows. */
export interface Tools {
  /** Builds HTML from a template literal, and escapes what is put into it. */
  readonly html: (strings: TemplateStringsArray, ...values: readonly HtmlValue[]) => Html;
  /** Takes a text for HTML, as it is. Only for what is safe already, such as the body of an item. */
  readonly raw: (safe: string) => Html;
  /** The relative URL from one page of the site to another file of the site. */
  readonly relativePath: (from: string, to: string) => string;
  /** Our own template of each kind of page. */
  readonly templates: { readonly [K in PageKind]: Template<K> };
  readonly parts: Parts;
  /** The words of the interface, in the language of the site. */
  readonly messages: Messages;
}

/** What each part that can be replaced is given. */
export interface PartInputs {
  /** The whole page around what `main` is. */
  readonly layout: { readonly page: Page; readonly main: Html; readonly frame: Frame };
  /** What is in `<head>`. */
  readonly head: { readonly page: Page; readonly frame: Frame };
  readonly masthead: {
    readonly page: Page;
    /** The URL of a file of the site; undefined on the page for unknown addresses, which cannot have any. */
    readonly link: ((path: string) => string) | undefined;
  };
  readonly footer: PartInputs['masthead'];
  readonly 'item-list': {
    readonly items: readonly ListedEntry[];
    /** The path of the page. */
    readonly from: string;
    readonly heading: 'h2' | 'h3';
    readonly isBrief: boolean;
  };
}
