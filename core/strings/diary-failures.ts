import type { DiaryFailure } from '../diary/diary-failure.ts'

/** Why something was not written to the diary, and what to do next. */
export const writeFailures = {
  invalid: 'Not saved: this is nothing the diary can keep. Look over what you entered, then try again.',
  full: 'Not saved: there is no room left on this device. Free some disk space, then try again. Everything saved before is still there.',
  blocked:
    'Not saved: something else holds the diary. Close other Crampwise pages, wait a moment, then try again. If that does not help, restart the browser.',
  unavailable:
    'Not saved: the browser did not let Crampwise reach its storage. Restart the browser, then try again. Leave this page open until then if you want to copy what you wrote.',
  private: 'Not saved: this is a private window, and the diary is not used in one. Open it in an ordinary window.',
  newer: 'Not saved: this entry was written by a newer version of Crampwise. Update the extension to change it.',
  changed:
    'Not saved: this entry was changed in another tab meanwhile. Reload this page to see it, then change it again.',
} as const satisfies Record<DiaryFailure, string>

/** Why the diary cannot be read, and what to do next. */
export const readFailures = {
  ...writeFailures,
  full: 'The diary cannot be opened: there is no room left on this device. Free some disk space, then reload this page.',
  blocked:
    'The diary cannot be opened: something else holds it. Close other Crampwise pages, then reload this one. If that does not help, restart the browser.',
  unavailable:
    'The diary cannot be opened: the browser did not let Crampwise reach it. Restart the browser, then reload this page. If it stays so, the browser’s storage on this device may be damaged; an export you saved can be imported again under “Your data”.',
  private:
    'This is a private window. The diary is not used in one, as what you write would be gone with it. Open the diary in an ordinary window.',
} as const satisfies Record<DiaryFailure, string>
