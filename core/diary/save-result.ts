/**
 * What became of something written to the diary. `full`: no room on the disk; `blocked`: an older page of ours holds
 * the database; `unavailable`: the browser refused; `invalid`: nothing the diary can keep.
 */
export type SaveResult = { ok: true } | { ok: false; reason: SaveFailure }
export type SaveFailure = 'invalid' | 'full' | 'blocked' | 'unavailable'
