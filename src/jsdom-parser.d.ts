/** The small DOM that comes with Readability. It reads well-formed XHTML only. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    parse(html: string, url?: string): Document;
  }
}
