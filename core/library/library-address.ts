/** Where the library shows a topic, after the page's own address: "#/magnesium"; its list for null or no topic's id. */
export function libraryAddress(topic: string | null): string {
  return topic !== null && /^[a-z][a-z0-9_]*$/.test(topic) ? `#/${topic}` : '#/'
}
