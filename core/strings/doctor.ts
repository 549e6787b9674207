import { say, wordsOf } from './say.ts'

/** A system whose settings for notifications are known here. */
export type System = 'windows' | 'mac' | 'linux' | 'other'

/** What to look at where a reminder was not seen, in order; `app` is the browser as the system lists it. */
const checks: Record<System, (app: string) => readonly string[]> = {
  windows: (app) => [
    say('doctor_checks_windows_1'),
    say('doctor_checks_windows_2', { app }),
    say('doctor_checks_windows_3'),
  ],
  mac: (app) => [say('doctor_checks_mac_1', { app }), say('doctor_checks_mac_2'), say('doctor_checks_mac_3')],
  linux: (app) => [say('doctor_checks_linux_1', { app }), say('doctor_checks_linux_2'), say('doctor_checks_linux_3')],
  other: (app) => [say('doctor_checks_other_1', { app }), say('doctor_checks_other_2')],
}

/** Every word of the test reminder. */
export const doctorStrings = wordsOf('doctor', {
  app: {},
  checks,
  browser: {},
})
