import { afterEach, describe, expect, it, vi } from 'vitest'
import { alongText } from '../../components/arrow-keys.ts'
import { Calendar } from '../../components/Calendar.tsx'
import { Tabs } from '../../entrypoints/popup/Tabs.tsx'
import { find, mount } from './mount.tsx'

// The direction that `dir` gives in a browser; happy-dom knows only styles.
function runToTheLeft(): void {
  document.documentElement.style.direction = 'rtl'
}

afterEach(() => {
  document.documentElement.removeAttribute('style')
})

const press = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

describe('the arrow keys', () => {
  it('lead on to the right where text runs to the right', () => {
    const root = mount(<p>text</p>)
    expect(['ArrowLeft', 'ArrowRight', 'Home'].map((key) => alongText(key, root))).toEqual([
      'ArrowLeft',
      'ArrowRight',
      'Home',
    ])
  })

  it('lead on to the left where text runs to the left', () => {
    runToTheLeft()
    const root = mount(<p>text</p>)
    expect(['ArrowLeft', 'ArrowRight', 'Home', 'ArrowUp'].map((key) => alongText(key, root))).toEqual([
      'ArrowRight',
      'ArrowLeft',
      'Home',
      'ArrowUp',
    ])
  })

  it('go through a calendar as it is seen', async () => {
    runToTheLeft()
    const root = mount(
      <Calendar
        month="2026-11"
        nights={new Map()}
        stretched={new Set()}
        lanes={[]}
        latest="2026-11-28"
        hrefOf={(evening) => `#/night/${evening}`}
        onMonth={() => {}}
      />,
    )
    press(find(root, 'table'), 'ArrowRight')
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-evening')).toBe('2026-11-27'))
    press(find(root, 'table'), 'ArrowLeft')
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-evening')).toBe('2026-11-28'))
  })

  it('go through tabs as they are seen', () => {
    runToTheLeft()
    const onChoose = vi.fn()
    const root = mount(
      <Tabs<'one' | 'two' | 'three'>
        label="Views"
        names={{ one: 'One', two: 'Two', three: 'Three' }}
        panels={{ one: null, two: null, three: null }}
        chosen="one"
        onChoose={onChoose}
      />,
    )
    press(find(root, '[role="tablist"]'), 'ArrowLeft')
    expect(onChoose).toHaveBeenLastCalledWith('two')
    press(find(root, '[role="tablist"]'), 'ArrowRight')
    expect(onChoose).toHaveBeenLastCalledWith('three')
  })
})
