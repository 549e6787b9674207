import { bareRules } from './bare-rules.ts'
import { type LinkRule, linkRules } from './link-rules.ts'
import { neededSigns } from './patterns.ts'

/** A rule, and the signs without which it fits nowhere. */
export interface PackedRule extends LinkRule {
  needed: string
}

const pack = (rule: LinkRule): PackedRule => ({ ...rule, needed: neededSigns(rule.pattern) })

/** The rules for cramps named in the segment itself, and for those named before. */
export default () => ({ full: linkRules.map(pack), bare: bareRules.map(pack) })
