import { type Browser, browser } from 'wxt/browser'
import {
  type BackgroundMessage,
  checkMessage,
  type MessageAnswer,
  type MessageData,
  readSender,
} from '../../core/check-message.ts'
import { onMessage } from '../../data/messaging.ts'

/** Answers messages of one name, if they have its shape and come from who may send them; refuses the others. */
export function receive<Name extends BackgroundMessage>(
  name: Name,
  answer: (
    data: MessageData<Name>,
    sender: Browser.runtime.MessageSender,
  ) => MessageAnswer<Name> | Promise<MessageAnswer<Name>>,
): void {
  onMessage(name, ({ data, sender }) => {
    const own = { id: browser.runtime.id, base: browser.runtime.getURL('') }
    const checked = checkMessage(name, data, readSender(sender, own))
    // The map says the same of every name, which the compiler does not see for all of them at once.
    return (checked.ok ? answer(checked.data, sender) : checked.refusal) as never
  })
}
