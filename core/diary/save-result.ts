/**
 * What became of something written to the diary. `full`: no room on the disk; `blocked`: another page of ours holds the
 * database; `unavailable`: the browser refused; `private`: a private window, where nothing is kept; `newer`: what stands
 * there is of a newer version; `changed`: another page wrote it since it was read; `invalid`: nothing the diary can keep.
 */
export type SaveResult = { ok: true } | { ok: false; reason: SaveFailure }
export type SaveFailure = 'invalid' | 'full' | 'blocked' | 'unavailable' | 'private' | 'newer' | 'changed'
