/** How the ids of topics and records are written, in addresses too. */
export const idPattern = /^[a-z0-9][a-z0-9_]*$/

/** Where the library shows a topic, after the page's own address: "#/magnesium"; its list for null or no topic's id. */
export function libraryAddress(topic: string | null): string {
  return topic !== null && idPattern.test(topic) ? `#/${topic}` : '#/'
}

/** Where the library searches its list for words; the whole list for none. */
export function searchAddress(words: string): string {
  return words === '' ? '#/' : `#/?${new URLSearchParams({ q: words })}`
}
