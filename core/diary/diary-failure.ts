/** Why the diary could not be read or written. */
export type DiaryFailure =
  /** Not an entry the diary can hold. */
  | 'invalid'
  /** No room on the disk, or none that the browser gives. */
  | 'full'
  /** Another page of ours or the browser holds the database. */
  | 'blocked'
  /** The browser gives no database, or one that it cannot read. */
  | 'unavailable'
  /** A private window: what is written there would be gone with it. */
  | 'private'
  /** What stands there was written by a newer version of the extension. */
  | 'newer'
  /** Another page changed the same entry since it was read. */
  | 'changed'

export type DiaryResult = { ok: true } | { ok: false; reason: DiaryFailure }
