import { describe, expect, it, vi } from 'vitest'
import { NightForm, type NightFormProps } from '../../components/NightForm.tsx'
import { nightWith } from '../../core/diary/night-form.ts'
import type { SaveResult } from '../../core/diary/save-result.ts'
import type { Night } from '../../core/diary/types.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { axeViolations, button, find, mount, seenText, type } from './mount.tsx'

const words = diaryStrings.night
const evening = '2026-11-27'
const kept: SaveResult = { ok: true }

/** The form over a store of one night that answers as told. */
function form(parts: Partial<NightFormProps> = {}) {
  const saved: Night[] = []
  const removed: string[] = []
  const answers: SaveResult[] = []
  const root = mount(
    <NightForm
      evening={evening}
      title={words.last}
      subtitle={null}
      headingLevel={2}
      night={null}
      nowMs={() => 77}
      onSave={async (night) => {
        saved.push(night)
        return answers.shift() ?? kept
      }}
      onRemove={async (day) => {
        removed.push(day)
        return answers.shift() ?? kept
      }}
      {...parts}
    />,
  )
  const press = (name: string) => button(root, name).click()
  const says = (text: string) => vi.waitFor(() => expect(seenText(root)).toContain(text))
  return { root, saved, removed, answers, press, says }
}

const choose = (root: Element, legend: string, label: string) => {
  const set = [...root.querySelectorAll('fieldset')].find((one) => one.querySelector('legend')?.textContent === legend)
  const chip = [...(set?.querySelectorAll('label') ?? [])].find((one) => one.textContent === label)
  find<HTMLInputElement>(chip ?? root, 'input').click()
}

describe('writing down a night', () => {
  it('keeps a night by one press, and says so only once it is kept', async () => {
    let confirm: (result: SaveResult) => void = () => {}
    const { root, says } = form({ onSave: () => new Promise((done) => (confirm = done)) })
    button(root, '2').click()
    await says(words.saving)
    expect(seenText(root)).not.toContain('Saved')
    confirm(kept)
    await says(words.saved(2, false))
    expect(button(root, '2').getAttribute('aria-pressed')).toBe('true')
  })

  it('says "3 or more" until an exact number is entered', async () => {
    const { root, saved, press, says } = form()
    press('3+')
    await says(words.saved(3, true))
    type(find<HTMLInputElement>(root, '.number-field input'), '6')
    await says(words.saved(6, false))
    expect(saved.map(({ cramps, orMore }) => [cramps, orMore])).toEqual([
      [3, true],
      [6, false],
    ])
  })

  it('names what is wrong at the field, and keeps the last value', async () => {
    const { root, saved, says } = form({ night: nightWith(evening, 3, 1) })
    type(find<HTMLInputElement>(root, '.number-field input'), '400')
    await says(words.exactErrors.range)
    expect(find(root, '.number-field input').getAttribute('aria-invalid')).toBe('true')
    expect(saved).toEqual([])
  })

  it('keeps each detail as it is chosen, and takes one back', async () => {
    const { root, saved, says } = form({ night: nightWith(evening, 1, 1) })
    choose(root, words.pain, '7')
    choose(root, words.muscle, diaryStrings.muscles.calf)
    choose(root, words.side, diaryStrings.sides.left)
    choose(root, words.woke, words.yesNo.yes)
    choose(root, words.pain, words.unsaid)
    await says(words.saved(1, false))
    expect(saved.at(-1)).toEqual({
      ...nightWith(evening, 1, 77),
      muscle: 'calf',
      side: 'left',
      woke: true,
    })
  })

  it('writes one change after the other, the newest last', async () => {
    const confirms: ((result: SaveResult) => void)[] = []
    const saved: number[] = []
    const { root, says } = form({
      onSave: (night) => {
        saved.push(night.cramps)
        return new Promise((done) => confirms.push(done))
      },
    })
    for (const name of ['0', '1', '2']) button(root, name).click()
    expect(saved).toEqual([0])
    confirms.shift()?.(kept)
    await vi.waitFor(() => expect(saved).toEqual([0, 2]))
    expect(seenText(root)).not.toContain('Saved')
    confirms.shift()?.(kept)
    await says(words.saved(2, false))
  })

  it.each(['full', 'blocked', 'unavailable', 'invalid'] as const)(
    'keeps what was entered when the write fails (%s), says what to do, and tries again',
    async (reason) => {
      const { root, saved, answers, press, says } = form()
      answers.push({ ok: false, reason })
      press('2')
      await says(diaryStrings.failures[reason])
      expect(seenText(root)).not.toContain('Saved:')
      expect(button(root, '2').getAttribute('aria-pressed')).toBe('true')
      press(words.retry)
      await says(words.saved(2, false))
      expect(saved).toHaveLength(2)
      expect(seenText(root)).not.toContain(diaryStrings.failures[reason])
    },
  )

  it('counts a store that throws as one that is not there', async () => {
    const { press, says } = form({ onSave: () => Promise.reject(new Error('gone')) })
    press('1')
    await says(diaryStrings.failures.unavailable)
  })

  it('removes a night and brings it back', async () => {
    const night = { ...nightWith(evening, 2, 1), note: 'cold feet' }
    const { root, removed, saved, press, says } = form({ night })
    press(words.remove)
    await says(words.removed)
    expect(removed).toEqual([evening])
    expect(root.querySelector('[aria-pressed="true"]')).toBeNull()
    expect(document.activeElement?.textContent).toBe(words.undo)
    press(words.undo)
    await says(words.saved(2, false))
    expect(saved).toEqual([{ ...night, changedAt: 77 }])
  })

  it('keeps a night on screen that could not be removed', async () => {
    const { root, answers, press, says } = form({ night: nightWith(evening, 2, 1) })
    answers.push({ ok: false, reason: 'unavailable' })
    press(words.remove)
    await says(diaryStrings.failures.unavailable)
    expect(button(root, '2').getAttribute('aria-pressed')).toBe('true')
  })

  it('keeps a note shortly after the last key, without losing what is typed on', async () => {
    const { root, saved, says } = form({ night: nightWith(evening, 0, 1) })
    const note = find<HTMLTextAreaElement>(root, 'textarea')
    const enter = (text: string) => {
      note.value = text
      note.dispatchEvent(new Event('input', { bubbles: true }))
    }
    enter('cold')
    await says(words.saved(0, false))
    enter('cold feet')
    await vi.waitFor(() => expect(saved.map((night) => night.note)).toEqual(['cold', 'cold feet']), 3000)
    expect(note.value).toBe('cold feet')
  })

  it('breaks no accessibility rule, empty, told and failed', async () => {
    expect(await axeViolations(form().root)).toEqual([])
    const { root, answers, press, says } = form({ night: nightWith(evening, 3, 1) })
    find<HTMLDetailsElement>(root, 'details').open = true
    expect(await axeViolations(root)).toEqual([])
    answers.push({ ok: false, reason: 'full' })
    press('1')
    await says(diaryStrings.failures.full)
    expect(await axeViolations(root)).toEqual([])
  })
})
