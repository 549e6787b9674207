import * as v from 'valibot'

/** A text that says something. */
export const text = v.pipe(v.string(), v.nonEmpty())
/** The id of a topic, a record or a page. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/))
/** "2026-11" */
export const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written YYYY-MM'))
/** An address a link may lead to: no script, no file. */
export const publicUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'a link begins with https://'))
