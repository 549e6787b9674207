/** A timer in a worker: unlike those of a hidden page it is not slowed down. Each message, in ms, replaces the one before. */
let timer: ReturnType<typeof setTimeout> | undefined

addEventListener('message', ({ data }: MessageEvent<number>) => {
  clearTimeout(timer)
  timer = setTimeout(() => postMessage(null), data)
})
