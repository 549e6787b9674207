import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { keyword } from './core/keyword.ts'
import { compactJson } from './scripts/build/compact-json.ts'
import { compileAtOnce } from './scripts/build/compile-at-once.ts'
import { nativeInPages } from './scripts/build/native-in-pages.ts'
import { prepareModules } from './scripts/build/prepare-modules.ts'
import { topicIndex } from './scripts/build/topic-index.ts'

/** Pages on which the content script may run. Match origins only: the script itself leaves non-HTML documents alone. */
const pages = ['*://*/*', 'file:///*']

/** What a page of ours may load and do: its own scripts, styles and pictures, shown in no other page. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // The timer of the routine in a hidden tab.
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy, which makes the address of that timer alone.
  'trusted-types wake-worker',
].join('; ')

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({
    plugins: [preact(), compactJson(), topicIndex(), prepareModules(), nativeInPages(), compileAtOnce('engine.js')],
    // The preload polyfill calls fetch; no built script of ours may even name a network API.
    build: { modulePreload: { polyfill: false } },
  }),
  hooks: {
    // WXT wraps a content script in code that announces it with an event, which the page sees and can forge to end it.
    // As an unlisted script it is built bare, and named in the manifest below.
    'entrypoints:found': (_, found) => {
      for (const entry of found) if (entry.type === 'content-script') entry.type = 'unlisted-script'
    },
    // WXT takes the button's title from the popup's page, which has it in no language before it runs.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_popup_pageTitle__'
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      'notifications',
      'idle',
      'contextMenus',
    ],
    host_permissions: pages,
    content_scripts: [
      {
        matches: pages,
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
        js: ['content.js'],
      },
    ],
    content_security_policy: { extension_pages: pagePolicy },
    omnibox: { keyword },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_manifest_nextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_manifest_previousMark__' },
      'open-card': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_manifest_openCard__',
      },
      'cramp-now': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_manifest_crampNow__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'crampwise@crampwise.org',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
})
