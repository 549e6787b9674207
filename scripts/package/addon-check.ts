import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { captureTool, projectFolder } from '../tools.ts'
import { type Finding, judgeFindings, readListed } from './judge-findings.ts'
import { readFiles } from './list-files.ts'
import { type Files, unpackFiles } from './zip-bytes.ts'

interface Report {
  errors: Finding[]
  notices: Finding[]
  warnings: Finding[]
}

/** The code around the place a finding points at. */
function codeAround(files: Files, { file, line, column }: Finding): string {
  const text = new TextDecoder().decode(files.get(file ?? ''))
  const place = column ?? 0
  return (text.split('\n')[(line ?? 1) - 1] ?? '').slice(Math.max(0, place - 20), place + 40)
}

/**
 * Checks a Firefox build, as a folder or a package, by the rules for add-ons. Answers a line about it; throws when there
 * is more than the warnings that the reviewer's notes list.
 */
export async function checkAddon(path: string): Promise<string> {
  const answer = await captureTool({ from: 'addons-linter', args: ['--output', 'json', path] })
  const { errors, notices, warnings } = JSON.parse(answer) as Report
  const listed = readListed(readFileSync(join(projectFolder, 'docs', 'reviewer-notes.md'), 'utf8'))
  const files = statSync(path).isDirectory() ? readFiles(path) : unpackFiles(readFileSync(path))
  const faults = judgeFindings([...errors, ...notices, ...warnings], listed, (finding) => codeAround(files, finding))
  if (faults.length > 0) throw new Error(`The Firefox build does not pass the add-on check:\n${faults.join('\n')}`)
  return `Add-on check of the Firefox build: 0 errors, 0 notices, ${warnings.length} warnings, all listed in docs/reviewer-notes.md.`
}
