/** Long enough for the browser to take a file over, in ms. */
const takenAfterMs = 60_000

/** Hands a text to the browser as a download. It goes nowhere else. */
export function saveFile(name: string, type: 'application/json' | 'text/csv', text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), takenAfterMs)
}
