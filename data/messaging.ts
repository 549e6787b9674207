import { defineExtensionMessaging } from '@webext-core/messaging'
import type { Messages } from '../core/messages.ts'

/** One-shot messages between our parts, typed by the one map in `core/messages.ts`. */
export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>()
