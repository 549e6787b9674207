/** The index of topics as lines; `scripts/build/topic-index.ts` makes it. */
declare module 'virtual:topic-index' {
  const text: string
  export default text
}
