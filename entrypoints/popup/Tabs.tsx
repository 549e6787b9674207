import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { alongText } from '../../components/arrow-keys.ts'

export interface TabsProps<Name extends string> {
  label: string
  /** What each tab is called, in order. */
  names: Record<Name, string>
  panels: Record<Name, ComponentChildren>
  chosen: Name
  onChoose: (name: Name) => void
}

/** Tabs by the WAI-ARIA pattern: arrows, Home and End choose a tab, Tab goes on to its panel. */
export function Tabs<Name extends string>({ label, names, panels, chosen, onChoose }: TabsProps<Name>) {
  const order = Object.keys(names) as Name[]
  const list = useRef<HTMLDivElement>(null)

  function goTo(name: Name | undefined) {
    if (name === undefined) return
    onChoose(name)
    list.current?.querySelector<HTMLElement>(`#tab-${name}`)?.focus()
  }

  function handleKey(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || list.current === null) return
    const at = order.indexOf(chosen)
    const key = alongText(event.key, list.current)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: order.length - 1 }[key]
    if (to === undefined) return
    event.preventDefault()
    goTo(order[(to + order.length) % order.length])
  }

  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={handleKey}>
        {order.map((name) => (
          <button
            key={name}
            type="button"
            id={`tab-${name}`}
            class="cw-focus"
            role="tab"
            aria-selected={name === chosen}
            aria-controls={`panel-${name}`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {names[name]}
          </button>
        ))}
      </div>
      {order.map((name) => (
        <div
          key={name}
          id={`panel-${name}`}
          class="panel"
          role="tabpanel"
          aria-labelledby={`tab-${name}`}
          hidden={name !== chosen}
        >
          {panels[name]}
        </div>
      ))}
    </>
  )
}
