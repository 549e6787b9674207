/** One finding of the add-on check, as `addons-linter --output json` gives it. */
export interface Finding {
  _type: 'error' | 'notice' | 'warning'
  code: string
  message: string
  file?: string | null
  line?: number | null
  column?: number | null
}

/** A warning that `docs/reviewer-notes.md` lists: its code, and the file it is in, where `*` stands for any name. */
export interface ListedWarning {
  code: string
  file: string
}

/** The rows of the notes' table of warnings. */
export function readListed(notes: string): ListedWarning[] {
  const [, section = ''] = notes.split(/^## Warnings\b.*$/m)
  const rows = (section.split(/^## /m)[0] ?? '').matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \|/gm)
  return [...rows].map(([, code = '', file = '']) => ({ code, file }))
}

function isIn(file: string, pattern: string): boolean {
  const [start = '', end] = pattern.split('*')
  return end === undefined ? file === pattern : file.startsWith(start) && file.endsWith(end)
}

/** How Preact sets `innerHTML`, minified: from the `__html` of a property that no component here has. */
const preactWay = /\.innerHTML=\w+\.__html\b/

/**
 * What is wrong with the findings, one sentence each: anything that is no warning, a warning that the notes do not list
 * or that is not Preact's own, and a listed one that is gone. `codeAt` is the code around the place of a finding.
 */
export function judgeFindings(
  findings: readonly Finding[],
  listed: readonly ListedWarning[],
  codeAt: (finding: Finding) => string,
): string[] {
  const left = [...listed]
  const faults: string[] = []
  for (const finding of findings) {
    const { _type, code, message, file } = finding
    const where = file ?? 'the package'
    const row = left.findIndex((one) => one.code === code && isIn(where, one.file))
    if (_type !== 'warning') faults.push(`${where}: ${_type} ${code}, ${message}`)
    else if (row < 0) faults.push(`${where}: warning ${code} is not listed in docs/reviewer-notes.md`)
    else if (!preactWay.test(codeAt(finding))) faults.push(`${where}: warning ${code} is not Preact’s own innerHTML`)
    if (row >= 0) left.splice(row, 1)
  }
  for (const { code, file } of left) faults.push(`docs/reviewer-notes.md lists ${code} in ${file}, which is gone`)
  return faults
}
