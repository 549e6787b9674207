// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { Doctor, systemOf } from '../../components/Doctor.tsx'
import type { TestResult } from '../../core/messages.ts'
import { doctorStrings as words } from '../../core/strings/doctor.ts'
import { axeViolations, button, find, mount } from './mount.tsx'

const sent: TestResult = { ok: true }
const said = (root: Element) => find(root, '[role="status"]').textContent
const says = (root: Element, text: string) => vi.waitFor(() => expect(said(root)).toBe(text))
const checks = (root: Element) => [...root.querySelectorAll('li')].map((one) => one.textContent)

async function sendTest(root: Element, then: string) {
  button(root, words.send).click()
  await says(root, then)
}

describe('the test reminder', () => {
  it('is sent once at a time, and asks whether it was seen', async () => {
    const answer = Promise.withResolvers<TestResult>()
    const onTest = vi.fn(() => answer.promise)
    const root = mount(<Doctor onTest={onTest} isFirefox={false} system="windows" />)
    expect(said(root)).toBe(words.intro)
    button(root, words.send).click()
    await says(root, words.sending)
    button(root, words.send).click()
    expect(onTest).toHaveBeenCalledOnce()
    answer.resolve(sent)
    await says(root, words.asked)
    expect(button(root, words.yes)).toBeDefined()
    expect(checks(root)).toEqual([])
    expect(await axeViolations(root)).toEqual([])
  })

  it('keeps the focus by its controls, and off the answers themselves', async () => {
    const root = mount(<Doctor onTest={async () => sent} isFirefox={false} />)
    button(root, words.send).focus()
    await sendTest(root, words.asked)
    const group = find(root, '[role="group"]')
    expect(document.activeElement).toBe(group)
    button(root, words.no).focus()
    button(root, words.no).click()
    await says(root, words.unseen)
    expect(document.activeElement).toBe(group)
  })

  it('takes no focus when the page opens', () => {
    mount(<Doctor onTest={async () => sent} isFirefox={false} />)
    expect(document.activeElement).toBe(document.body)
  })

  it('confirms what was seen, and can be sent again', async () => {
    const onTest = vi.fn(async () => sent)
    const root = mount(<Doctor onTest={onTest} isFirefox={false} />)
    await sendTest(root, words.asked)
    button(root, words.yes).click()
    await says(root, words.seen)
    button(root, words.again).click()
    await says(root, words.asked)
    expect(onTest).toHaveBeenCalledTimes(2)
  })

  it('names what to look at where it was not seen, and sends it again', async () => {
    const onTest = vi.fn(async () => sent)
    const root = mount(<Doctor onTest={onTest} isFirefox={false} system="windows" />)
    await sendTest(root, words.asked)
    button(root, words.no).click()
    await says(root, words.unseen)
    expect(checks(root)).toEqual([...words.checks.windows(words.app.chromium), words.browser.chromium])
    expect(root.textContent).toContain(words.without)
    expect(await axeViolations(root)).toEqual([])
    button(root, words.again).click()
    await says(root, words.asked)
    expect(onTest).toHaveBeenCalledTimes(2)
  })

  it('goes straight to the help where reminders are not allowed, cannot be sent, or nobody answers', async () => {
    const denied = mount(<Doctor onTest={async () => ({ ok: false, reason: 'denied' })} isFirefox system="mac" />)
    await sendTest(denied, words.denied)
    expect(checks(denied)).toEqual([...words.checks.mac('Firefox'), words.browser.firefox])
    const failed = mount(<Doctor onTest={async () => ({ ok: false, reason: 'failed' })} isFirefox system="linux" />)
    await sendTest(failed, words.failed)
    expect(checks(failed)[0]).toBe(words.checks.linux('Firefox')[0])
    const silent = mount(<Doctor onTest={() => Promise.reject(new Error('gone'))} isFirefox />)
    await sendTest(silent, words.failed)
    expect(checks(silent)[0]).toBe(words.checks.other('Firefox')[0])
  })
})

it('tells the system by the user agent', () => {
  expect(systemOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64)')).toBe('windows')
  expect(systemOf('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).toBe('mac')
  expect(systemOf('Mozilla/5.0 (X11; Linux x86_64)')).toBe('linux')
  expect(systemOf('Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)')).toBe('other')
  expect(systemOf('Mozilla/5.0 (Linux; Android 14)')).toBe('other')
  expect(systemOf('Mozilla/5.0 (X11; FreeBSD amd64)')).toBe('other')
})
