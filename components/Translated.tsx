import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { language } from '../core/strings/say.ts'

/** The language a routine's instructions are in: that of the interface where somebody has put them into it, else English. */
export const InstructionLanguage = createContext('en')

/** A routine's instruction or caution, marked as English where the interface speaks another language than it does. */
export function Translated({ children }: { children: ComponentChildren }) {
  const own = useContext(InstructionLanguage)
  if (own === language()) return <>{children}</>
  return (
    <span lang={own} dir="ltr">
      {children}
    </span>
  )
}
