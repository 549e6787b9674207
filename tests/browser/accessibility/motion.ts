import type { WithTools } from './page-tools.ts'

/**
 * What still moves, or would, for a reader who asked for no motion. Sent as text: it sees nothing of this file, and
 * needs the tools of the page.
 */
export function motionFaults(): string[] {
  const { root, tell } = (globalThis as unknown as WithTools).pageTools
  const lasts = (list: string) => list.split(',').some((part) => Number.parseFloat(part) > 0.01)
  const moving = [...root().querySelectorAll('*')].filter((element) =>
    [null, '::before', '::after', '::backdrop'].some((pseudo) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element, pseudo)
      const isAnimated = animationName !== 'none' && lasts(animationDuration)
      return isAnimated || lasts(transitionDuration) || scrollBehavior === 'smooth'
    }),
  )
  const running = root()
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
  return [...new Set(moving.map((element) => `${tell(element)} moves`)), ...running.map(() => 'an animation runs')]
}
