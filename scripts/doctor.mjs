// Plain JavaScript: before `npm ci` this runs on the machine's own Node, which may be too old to read TypeScript.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  await import('./doctor/run.ts')
} else {
  console.log(`node      ${process.versions.node}`)
  console.log('')
  console.log('What to do:')
  if (major < 20) console.log('- This Node is too old: install Node 20 or newer.')
  console.log(
    '- Nothing is installed here yet: run "npm ci". It brings the Node that the scripts run on, then ask again.',
  )
}
