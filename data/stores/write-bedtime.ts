import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { eveningAnswerSchema, planPatchSchema, sessionSchema } from '../../core/bedtime/check-plan.ts'
import type { EveningLog, Plan, RemindResult } from '../../core/bedtime/plan.ts'
import { logAnswer, logSession, remindTonight } from '../../core/bedtime/write-log.ts'
import type { ChangeFailure, ChangeResult } from '../../core/settings.ts'
import { type Bedtime, readBedtime } from './bedtime.ts'

/** What a step makes of plan and log; what is left out stays as it is. */
export interface BedtimeChange {
  plan?: Partial<Plan>
  log?: EveningLog[]
}

/** The only writer of plan and log, made once by the background. One step follows the other, each one write, whole or not at all. */
export interface BedtimeWriter {
  /** Does other work on what is stored in turn with the steps. */
  inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer>
  /** Reads, lets `step` decide, writes. Rejects when storage cannot be read or written. */
  run<Answer>(step: (now: Bedtime) => BedtimeChange & { answer: Answer }): Promise<Answer>
  changePlan(patch: unknown): Promise<ChangeResult>
  answerEvening(answer: unknown): Promise<ChangeResult>
  remindTonight(): Promise<RemindResult>
  logSession(session: unknown): Promise<ChangeResult>
}

/** `now` tells the moment and the time zone. */
export function createBedtimeWriter(now: () => Temporal.ZonedDateTime): BedtimeWriter {
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }

  function run<Answer>(step: (known: Bedtime) => BedtimeChange & { answer: Answer }): Promise<Answer> {
    return inTurn(async () => {
      const known = await readBedtime()
      const { answer, ...change } = step(known)
      await write(change)
      return answer
    })
  }

  async function checked<Value>(
    schema: v.GenericSchema<unknown, Value>,
    value: unknown,
    step: (value: Value, known: Bedtime) => BedtimeChange,
  ): Promise<ChangeResult> {
    const result = v.safeParse(schema, value)
    if (!result.success) return { ok: false, reason: 'invalid' }
    try {
      await run((known) => ({ ...step(result.output, known), answer: null }))
      return { ok: true }
    } catch (error) {
      return { ok: false, reason: failureOf(error) }
    }
  }

  return {
    inTurn,
    run,
    changePlan: (patch) => checked(planPatchSchema, patch, (plan) => ({ plan })),
    answerEvening: (answer) =>
      checked(eveningAnswerSchema, answer, (said, { plan, log }) => ({ log: logAnswer(plan, log, said, now()) })),
    logSession: (session) =>
      checked(sessionSchema, session, (done, { plan, log }) => ({
        log: logSession(plan, log, done, now().timeZoneId),
      })),
    async remindTonight() {
      try {
        return await run(({ plan, log }): BedtimeChange & { answer: RemindResult } => {
          const result = remindTonight(plan, log, now())
          if (typeof result === 'string') return { answer: { ok: false, reason: result } }
          return {
            ...(result.plan === plan ? {} : { plan: { once: result.plan.once } }),
            ...(result.log === log ? {} : { log: result.log }),
            answer: { ok: true, at: result.at },
          }
        })
      } catch (error) {
        return { ok: false, reason: failureOf(error) }
      }
    },
  }
}

/** Writes what changed over what is stored, so that fields only a newer version knows stay in a plan. */
async function write({ plan, log }: BedtimeChange): Promise<void> {
  if (plan === undefined && log === undefined) return
  const stored: Record<string, unknown> = await browser.storage.local.get(['plan', 'log'])
  await browser.storage.local.set({
    ...(plan === undefined ? {} : { plan: { ...asRecord(stored.plan), ...plan } }),
    ...(log === undefined ? {} : { log: keepUnknown(stored.log, log) }),
  })
}

/** Fields of an evening that only a newer version knows stay with it. */
function keepUnknown(stored: unknown, log: readonly EveningLog[]): object[] {
  const known = new Map<unknown, object>()
  if (Array.isArray(stored)) for (const entry of stored) known.set(asRecord(entry).evening, asRecord(entry))
  return log.map((entry) => ({ ...known.get(entry.evening), ...entry }))
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function failureOf(error: unknown): ChangeFailure {
  return /quota/i.test(String(error)) ? 'quota' : 'unavailable'
}
