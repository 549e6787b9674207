import { lookAtMachine } from './look.ts'
import { adviseOn, describeFacts } from './report.ts'

const facts = lookAtMachine()
const advice = adviseOn(facts)
console.log(describeFacts(facts).join('\n'))
console.log(advice.length === 0 ? '\nNothing is missing.' : `\nWhat to do:\n- ${advice.join('\n- ')}`)
