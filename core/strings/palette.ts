import { say, sayCount, wordsOf } from './say.ts'

/** Words of what the browser's own menus and address bar lead to. Functions take what varies. */
export const paletteStrings = wordsOf('palette', {
  addressBar: {
    find: (words: string) => say('palette_addressBar_find', { words }),
  },
  asked: {
    cut: (characters: number) => say('palette_asked_cut', { characters }),
    nothing: (words: string) => say('palette_asked_nothing', { words }),
    nothingHelp: (topics: number) => say('palette_asked_nothingHelp', { topics: sayCount('counts_topics', topics) }),
    named: (topics: number) => say('palette_asked_named', { topics: sayCount('counts_topics', topics) }),
  },
  options: {},
})
