import { compilePattern } from './patterns.ts'
import prepareRules, { type PackedRule } from './rules.prepared.ts'

interface CompiledRule extends PackedRule {
  /** Made when a row of signs first holds all that the rule asks for. */
  compiled?: RegExp
}

let rules: { full: CompiledRule[]; bare: CompiledRule[] } | undefined

/** The rules, tried from the first to the last. */
export function compiledRules(): { full: readonly CompiledRule[]; bare: readonly CompiledRule[] } {
  rules ??= prepareRules()
  return rules
}

/** Where a rule fits in a row of signs. */
export function matchesOf(rule: CompiledRule, signs: string): Iterable<RegExpExecArray> {
  for (const sign of rule.needed) if (!signs.includes(sign)) return []
  rule.compiled ??= compilePattern(rule.pattern)
  return signs.matchAll(rule.compiled)
}
