import * as v from 'valibot'
import { checkLog, planPatchSchema } from './bedtime/check-plan.ts'
import { defaultPlan, type EveningLog, type Plan } from './bedtime/plan.ts'
import type { Beside } from './diary/transfer/write-export.ts'
import { checkSettings } from './read-settings.ts'
import { defaults, type Settings } from './settings.ts'

const planSchema = v.pipe(
  planPatchSchema,
  v.check((plan) => Object.keys(defaultPlan).every((field) => Object.hasOwn(plan, field))),
) as v.GenericSchema<unknown, Plan>

const logSchema = v.pipe(
  v.array(v.unknown()),
  v.check((list) => checkLog(list).dropped === 0),
  v.transform((list): EveningLog[] => checkLog(list).log),
)

const settingsSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((stored) => Object.keys(defaults).every((group) => Object.hasOwn(stored, group))),
  v.check((stored) => checkSettings(stored).resets.length === 0),
  v.transform((stored): Settings => checkSettings(stored).settings),
)

/** Plan, log and settings as they come over a message: each whole and without a fault, or not there. */
export const keptSchema = v.strictObject({
  plan: v.optional(planSchema),
  log: v.optional(logSchema),
  settings: v.optional(settingsSchema),
}) as v.GenericSchema<unknown, Partial<Beside>>
