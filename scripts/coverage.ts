import { parseArgs } from 'node:util'
import { type Case, lengths, meanCovered, mild, questions, rates, simulateAll, strong } from './coverage/simulate.ts'

const usage =
  'npm run coverage [-- --runs 1000]   how often the diary’s 95 % intervals hold the truth, in made-up diaries'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, help: { type: 'boolean', default: false } },
})
if (values.help) console.log(usage)
else print(simulateAll([...mild, strong], Number(values.runs)))

function print(cases: readonly Case[]): void {
  for (const question of questions) {
    for (const scatter of [...mild, strong]) {
      const of = cases.filter((one) => one.question === question && one.scatter.name === scatter.name)
      console.log(`\n${question}, ${scatter.name}: % of intervals that hold the truth (- for fewer than 1 in 10 given)`)
      console.log(['cramps a week', ...lengths.map((nights) => `${nights} nights`)].map(column).join(''))
      for (const perWeek of rates) {
        const row = of.filter((one) => one.perWeek === perWeek)
        console.log([String(perWeek), ...row.map(cell)].map(column).join(''))
      }
    }
    const asked = cases.filter((one) => one.question === question)
    const some = (names: readonly string[]) => asked.filter(({ scatter }) => names.includes(scatter.name))
    const mildNames = mild.map(({ name }) => name)
    console.log(`\n${question}: ${percent(meanCovered(some(mildNames)))} % over all mild cases`)
    console.log(`${question}: ${percent(meanCovered(some([strong.name])))} % over all with ${strong.name}`)
    if (question === 'rate') continue
    console.log(
      `${question}: ${percent(meanCovered(some(mildNames), (one) => one.difference))} % for the difference, mild cases`,
    )
  }
}

function cell({ shown, runs, covered }: Case): string {
  return shown < runs / 10 ? '-' : percent(covered)
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

function column(text: string): string {
  return text.padStart(14)
}
