declare module 'mark.js' {
  /** The little of mark.js that the bench calls; the package brings no types. */
  interface MarkOptions {
    accuracy?: 'partially' | 'exactly'
    separateWordSearch?: boolean
    diacritics?: boolean
    done?(marks: number): void
  }
  export default class Mark {
    constructor(context: Element)
    mark(terms: string | string[], options?: MarkOptions): void
    markRegExp(pattern: RegExp, options?: MarkOptions): void
  }
}
