import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { checkAddon } from './package/addon-check.ts'
import { listSources, readFiles } from './package/list-files.ts'
import { type PackageName, packagePath } from './package/packages.ts'
import { packFiles } from './package/zip-bytes.ts'
import { build, outputFolder, projectFolder } from './tools.ts'

function write(name: PackageName, bytes: Uint8Array): void {
  const path = packagePath(name)
  writeFileSync(path, bytes)
  const sum = createHash('sha256').update(bytes).digest('hex')
  console.log(`${relative(projectFolder, path)}  ${(bytes.length / 1000).toFixed(1)} kB  sha256 ${sum}`)
}

/** Makes the packages for the stores and the sources they are built from, the same bytes each time. */
async function main(): Promise<void> {
  await build('chrome', true)
  await build('firefox', true)
  const chrome = packFiles(readFiles(outputFolder.chrome))
  write('chrome', chrome)
  // Edge takes Chrome's package. A copy, not a build of its own: so what was tested is what is published.
  write('edge', chrome)
  write('firefox', packFiles(readFiles(outputFolder.firefox)))
  const { paths, unknown } = listSources(projectFolder)
  write('sources', packFiles(readFiles(projectFolder, paths)))
  if (unknown.length > 0) console.log(`Not in the sources, as git does not know it: ${unknown.join(', ')}`)
  console.log(await checkAddon(packagePath('firefox')))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
