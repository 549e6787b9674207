import type { IndexedTopic } from './topic-index.ts'

/** Topics as a line each, parts parted by tabs: a sixth shorter than JSON, which names and quotes each part. */
export function writeIndex(topics: readonly IndexedTopic[]): string {
  return topics.map(({ id, title, short, names }) => [id, title, short, names].map(onOneLine).join('\t')).join('\n')
}

/** Reads what `writeIndex` wrote. */
export function readIndex(text: string): IndexedTopic[] {
  return text.split('\n').flatMap((line) => {
    const [id = '', title = '', short = '', names = ''] = line.split('\t')
    return id === '' ? [] : [{ id, title, short, names }]
  })
}

function onOneLine(part: string): string {
  return part.replace(/\s+/g, ' ')
}
