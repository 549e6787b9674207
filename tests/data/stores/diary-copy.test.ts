import { describe, expect, it } from 'vitest'
import { copyName, createCopy } from '../../../data/stores/diary-copy.ts'
import { privateFolder } from '../../fixtures/private-folder.ts'

const entries = [{ key: 'night:2026-11-24', stored: { version: 1, value: { note: 'ü "quoted"\n' } } }]

describe('the file that holds the copy', () => {
  it('gives back what was written last, and nothing once it was removed', async () => {
    const copy = createCopy(privateFolder().getDirectory)
    expect(await copy.read()).toBeNull()
    await copy.write([])
    await copy.write(entries)
    expect(await copy.read()).toEqual(entries)
    await copy.remove()
    await copy.remove()
    expect(await copy.read()).toBeNull()
  })

  it.each([
    ['cut off', '{"version":1,"entries":[{"key":"night'],
    ['empty', ''],
    ['of a later version', '{"version":2,"entries":[]}'],
    ['something else', '[1]'],
  ])('counts as none when it is %s', async (_, text) => {
    const { files, getDirectory } = privateFolder()
    files.set(copyName, text)
    expect(await createCopy(getDirectory).read()).toBeNull()
  })

  it('leaves out what has no key', async () => {
    const { files, getDirectory } = privateFolder()
    files.set(copyName, JSON.stringify({ version: 1, entries: [null, 7, { stored: 1 }, ...entries] }))
    expect(await createCopy(getDirectory).read()).toEqual(entries)
  })

  it('counts as none where the browser gives no folder, and says so when it is to be written', async () => {
    const copy = createCopy(() => Promise.reject(new DOMException('Forbidden.', 'SecurityError')))
    expect(await copy.read()).toBeNull()
    await expect(copy.write(entries)).rejects.toThrow()
    await expect(copy.remove()).rejects.toThrow()
  })
})
