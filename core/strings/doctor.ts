/** A system whose settings for notifications are known here. */
export type System = 'windows' | 'mac' | 'linux' | 'other'

/** What to look at where a reminder was not seen, in order; `app` is the browser as the system lists it. */
const checks: Record<System, (app: string) => readonly string[]> = {
  windows: (app) => [
    'Open Settings, then System, then Notifications, and switch notifications on.',
    `Further down on that page, switch ${app} on in the list of apps.`,
    'On the same page, turn off Do not disturb. A running focus session also holds notifications back.',
  ],
  mac: (app) => [
    `Open System Settings, then Notifications. Choose ${app} and switch on Allow notifications.`,
    'Open Control Centre in the menu bar, then Focus, and turn Focus and Do Not Disturb off.',
    'If the screen is shared or mirrored, look in Notifications whether they are allowed meanwhile.',
  ],
  linux: (app) => [
    `Open your desktop’s settings, then Notifications. Switch them on, and ${app} in the list of apps.`,
    'Turn off Do Not Disturb.',
    'A desktop without a notification service shows none until one is installed.',
  ],
  other: (app) => [
    `Open the settings of your system, find Notifications, and allow them for ${app}.`,
    'Turn off Do Not Disturb, or what your system calls it.',
  ],
}

/** Every word of the test reminder. */
export const doctorStrings = {
  title: 'See whether reminders reach you',
  name: 'Test reminder',
  intro: 'Send a test reminder. It should come up at the edge of the screen within a few seconds.',
  send: 'Send a test reminder',
  sending: 'Sending a test reminder',
  again: 'Send it again',
  asked: 'A test reminder was sent. Did you see it?',
  yes: 'Yes',
  no: 'No',
  seen: 'Good. Reminders reach you on this device.',
  unseen: 'Look at these in order, then send it again.',
  denied: 'Reminders are not allowed here. Look at these in order, then send it again.',
  failed: 'The test reminder could not be sent. Look at these in order, then send it again.',
  app: { firefox: 'Firefox', chromium: 'Chrome (or the browser you use)' },
  checks,
  browser: {
    firefox: 'Firefox shows reminders through the system. There is nothing more to allow in Firefox itself.',
    chromium: 'Chrome shows reminders through the system. There is nothing more to allow in Chrome itself.',
  },
  without: 'Even without notifications the toolbar button shows when it is time.',
} as const
