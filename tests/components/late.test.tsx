// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { late, ViewReady } from '../../entrypoints/library/late.tsx'
import { find, mount } from './mount.tsx'

const words = strings.library.late
const Part = () => <h1>Here</h1>

describe('a view that is loaded when asked for', () => {
  it('says that it is waited for when that takes long, then stands there, and at once from then on', async () => {
    let arrive = (_: typeof Part) => {}
    const load = vi.fn(() => new Promise<typeof Part>((resolve) => (arrive = resolve)))
    const Late = late(load)
    const onReady = vi.fn()
    const show = () =>
      mount(
        <ViewReady.Provider value={onReady}>
          <Late />
        </ViewReady.Provider>,
      )
    const root = show()
    expect(root.textContent).toBe('')
    await vi.waitFor(() => expect(find(root, '[role="status"]').textContent).toBe(words.waiting))
    arrive(Part)
    await vi.waitFor(() => expect(onReady).toHaveBeenCalledOnce())
    expect(root.textContent).toBe('Here')
    expect(show().textContent).toBe('Here')
    expect([load.mock.calls.length, onReady.mock.calls.length]).toEqual([1, 1])
  })

  it('says what to do when it cannot be loaded', async () => {
    const Late = late<object>(() => Promise.reject(new Error('gone')))
    const root = mount(<Late />)
    await vi.waitFor(() => expect(find(root, '[role="alert"]').textContent).toBe(words.failed))
  })
})
