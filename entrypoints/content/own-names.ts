// Runs before anything else looks: in Chromium a form or frame that the page names "browser" is `globalThis.browser`
// here too, and `data/native-browser.ts` would take it for the extension's own.
if (!Object.hasOwn(globalThis, 'browser')) Object.assign(globalThis, { browser: undefined })
