import { describe, expect, it, vi } from 'vitest'
import { Calendar } from '../../components/Calendar.tsx'
import { NightTable } from '../../components/NightTable.tsx'
import { PeriodList } from '../../components/PeriodList.tsx'
import { layLanes } from '../../core/diary/calendar.ts'
import { nightWith } from '../../core/diary/night-form.ts'
import type { SaveResult } from '../../core/diary/save-result.ts'
import type { Period } from '../../core/diary/types.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { axeViolations, button, find, mount, seenText, spokenText, type } from './mount.tsx'

const words = diaryStrings.periods
const magnesium: Period = {
  id: 'm',
  kind: 'supplement',
  name: 'magnesium',
  dose: '300 mg',
  from: '2026-11-10',
  until: null,
  changedAt: 1,
}
const night = { ...nightWith('2026-11-12', 2, 1), pain: 7, muscle: 'calf' as const, side: 'left' as const }
const nights = [nightWith('2026-11-11', 0, 1), night]
const hrefOf = (evening: string) => `#/night/${evening}`

function calendar(onMonth: (month: string) => void = () => {}) {
  return mount(
    <Calendar
      month="2026-11"
      nights={new Map(nights.map((one) => [one.evening, one]))}
      stretched={new Set(['2026-11-12'])}
      lanes={layLanes([magnesium], '2026-11-01', '2026-11-30')}
      latest="2026-11-28"
      hrefOf={hrefOf}
      onMonth={onMonth}
    />,
  )
}

const link = (root: Element, evening: string) => find<HTMLAnchorElement>(root, `[data-evening="${evening}"]`)
const said = (root: Element, evening: string) => spokenText(link(root, evening))
const key = (root: Element, name: string) =>
  find(root, 'table').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))

describe('the calendar of nights', () => {
  it('says of each night what is known, and leads to it', () => {
    const root = calendar()
    const label = said(root, '2026-11-12')
    for (const part of ['2 cramps', 'pain 7 of 10', 'left calf', 'stretched', 'magnesium'])
      expect(label).toContain(part)
    expect(link(root, '2026-11-12').getAttribute('href')).toBe('#/night/2026-11-12')
    expect(said(root, '2026-11-11')).toContain('no cramps')
    expect(said(root, '2026-11-09')).toContain(diaryStrings.calendar.unwritten)
    expect(said(root, '2026-11-09')).not.toContain('magnesium')
  })

  it('leads to no night that is still to come', () => {
    expect(calendar().querySelector('[data-evening="2026-11-29"]')).toBeNull()
  })

  it('is one stop for Tab, and goes on by the arrow keys, never past the last night', async () => {
    const root = calendar()
    expect([...root.querySelectorAll('a')].filter((one) => one.tabIndex === 0)).toEqual([link(root, '2026-11-28')])
    link(root, '2026-11-28').focus()
    key(root, 'ArrowUp')
    await vi.waitFor(() => expect(document.activeElement).toBe(link(root, '2026-11-21')))
    key(root, 'Home')
    await vi.waitFor(() => expect(document.activeElement).toBe(link(root, '2026-11-16')))
    key(root, 'PageDown')
    await vi.waitFor(() => expect(document.activeElement).toBe(link(root, '2026-11-28')))
  })

  it('asks for the month a key leads to', async () => {
    const onMonth = vi.fn()
    const root = calendar(onMonth)
    key(root, 'PageUp')
    await vi.waitFor(() => expect(onMonth).toHaveBeenCalledExactlyOnceWith('2026-10'))
  })

  it('breaks no accessibility rule, nor does the table', async () => {
    expect(await axeViolations(calendar())).toEqual([])
    const root = mount(
      <NightTable caption="Nights" nights={nights} stretched={new Set()} today="2026-11-28" hrefOf={hrefOf} />,
    )
    expect(await axeViolations(root)).toEqual([])
  })
})

/** The list over a store that answers as told. */
function list(periods: Period[], answers: SaveResult[] = []) {
  const saved: Period[] = []
  const removed: string[] = []
  const root = mount(
    <PeriodList
      periods={periods}
      today="2026-11-28"
      nowMs={() => 77}
      newId={() => 'new'}
      onSave={async (period) => {
        saved.push(period)
        return answers.shift() ?? { ok: true }
      }}
      onRemove={async (id) => {
        removed.push(id)
        return answers.shift() ?? { ok: true }
      }}
    />,
  )
  const says = (text: string) => vi.waitFor(() => expect(seenText(root)).toContain(text))
  const shows = (selector: string) => vi.waitFor(() => find<HTMLInputElement>(root, selector))
  return { root, saved, removed, says, shows }
}

describe('what was tried', () => {
  it('is added with a name and a first evening, and may go on', async () => {
    const { root, saved, says, shows } = list([])
    button(root, words.add).click()
    type(await shows('[name="name"]'), ' magnesium citrate ')
    type(await shows('[name="dose"]'), '300 mg')
    type(await shows('[name="from"]'), '2026-11-01')
    await vi.waitFor(() => expect(find<HTMLInputElement>(root, '[name="from"]').value).toBe('2026-11-01'))
    button(root, words.save).click()
    await says(words.saved('magnesium citrate'))
    expect(saved).toEqual([
      {
        id: 'new',
        kind: 'supplement',
        name: 'magnesium citrate',
        dose: '300 mg',
        from: '2026-11-01',
        until: null,
        changedAt: 77,
      },
    ])
    expect(root.querySelector('form')).toBeNull()
  })

  it('names what is wrong at each field, and takes the first one up', async () => {
    const { root, saved, says, shows } = list([])
    button(root, words.add).click()
    type(await shows('[name="from"]'), '2026-12-24')
    type(await shows('[name="until"]'), '2026-11-01')
    await vi.waitFor(() => expect(find<HTMLInputElement>(root, '[name="until"]').value).toBe('2026-11-01'))
    button(root, words.save).click()
    await says(words.errors.name)
    await says(words.errors['from-future'])
    expect(document.activeElement).toBe(find(root, '[name="name"]'))
    expect(saved).toEqual([])
    expect(await axeViolations(root)).toEqual([])
  })

  it('keeps what was typed when the write fails, and says what to do', async () => {
    const { root, says, shows } = list([magnesium], [{ ok: false, reason: 'full' }])
    button(root, words.editNamed('magnesium')).click()
    type(await shows('[name="dose"]'), '400 mg')
    button(root, words.save).click()
    await says(diaryStrings.failures.full)
    expect(find<HTMLInputElement>(root, '[name="dose"]').value).toBe('400 mg')
  })

  it('is removed and brought back', async () => {
    const { root, removed, saved, says } = list([magnesium])
    button(root, words.removeNamed('magnesium')).click()
    await says(words.removed('magnesium'))
    expect(removed).toEqual(['m'])
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(words.undo))
    button(root, words.undo).click()
    await says(words.saved('magnesium'))
    expect(saved).toEqual([{ ...magnesium, changedAt: 77 }])
    expect(await axeViolations(root)).toEqual([])
  })
})
