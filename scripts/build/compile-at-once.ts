import type { Plugin } from 'vite'

/** V8 compiles every function of a script that begins so when it is loaded; other engines read a comment. */
const hint = '//# allFunctionsCalledOnLoad\n'

/**
 * A Vite plugin that has a script compiled in one go: nearly all of it runs at once where it is loaded, and a function that
 * is compiled when it is called is read twice.
 */
export function compileAtOnce(fileName: string): Plugin {
  return {
    name: 'compile-at-once',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const script = bundle[fileName]
        if (script?.type === 'chunk') script.code = `${hint}${script.code}`
      },
    },
  }
}
