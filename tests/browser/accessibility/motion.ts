/** What would still move, or be faded, for a reader who asked for no motion. */
export function motionFaults(): string[] {
  type Opening = Element & { openOrClosedShadowRoot?: ShadowRoot }
  type Extension = { chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } } }
  const host = document.querySelector<Opening>('.crampwise-card')
  const { chrome } = globalThis as Extension
  const shadow = host && (chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot)
  const root: Document | ShadowRoot = shadow ?? document
  const lasts = (list: string) => list.split(',').some((part) => Number.parseFloat(part) > 0.01)
  const moving = [...root.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after'].flatMap((pseudo) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element, pseudo)
      const moves = lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
      return moves || scrollBehavior === 'smooth'
        ? [`${element.localName}.${element.getAttribute('class') ?? ''}${pseudo ?? ''} moves`]
        : []
    }),
  )
  const running = root.getAnimations().filter((animation) => animation.playState === 'running')
  return [...new Set(moving), ...running.map(() => 'an animation runs')]
}
