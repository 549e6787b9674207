import { describe, expect, it } from 'vitest'
import { asksOn } from '../../../core/context/follow-on.ts'

describe('a heading', () => {
  it.each([
    'Can anything prevent it?',
    'How are they treated?',
    'How can it be prevented?',
    'Is there anything that stops them?',
    'What causes them?',
    'What can I do about it?',
    'What helps?',
    'Why do they happen?',
    'So what really works?',
  ])('that asks on about the one before: %s', (heading) => {
    expect(asksOn(heading)).toBe(true)
  })

  it.each([
    'How do I store it?',
    'Can I take it with alcohol?',
    'What is in it?',
    'Does it hurt?',
    'How much may I drink?',
    'What should I tell my doctor before I take it?',
    'It helps',
    'Who makes it?',
    'Can I drive when I take it, and does anything in it help them to sell it, or stop them?',
  ])('that asks something else, or nothing: %s', (heading) => {
    expect(asksOn(heading)).toBe(false)
  })
})
