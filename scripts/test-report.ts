/** What a run of vitest came to, file by file. */
export interface FileResult {
  file: string
  passed: number
  /** Names of tests that failed or were skipped; a file that could not start is named itself. */
  missed: string[]
}

interface JsonReport {
  testResults: {
    name: string
    status: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

/** Reads the report of vitest's JSON reporter. A skipped test is a missed one: a run never passes by skipping. */
export function readReport(json: string): FileResult[] {
  return (JSON.parse(json) as JsonReport).testResults.map(({ name, status, assertionResults }) => {
    const missed = assertionResults.filter((test) => test.status !== 'passed').map(({ fullName }) => fullName.trim())
    return {
      file: name,
      passed: assertionResults.length - missed.length,
      missed: missed.length === 0 && status !== 'passed' ? [name] : missed,
    }
  })
}

/** Files whose tests may fail by what a browser does once in thousands of times, and be run again for it. */
const mostUnsteady = 2

/** The files to run once more: none where all passed, and none where so many failed that it is no accident. */
export function unsteadyFiles(results: readonly FileResult[]): string[] {
  const failed = results.filter(({ missed }) => missed.length > 0).map(({ file }) => file)
  return failed.length <= mostUnsteady ? failed : []
}

/** Results in which files that were run again stand as they came out then. */
export function withSecond(first: readonly FileResult[], second: readonly FileResult[]): FileResult[] {
  const later = new Map(second.map((result) => [result.file, result]))
  return first.map((result) => later.get(result.file) ?? result)
}
