/** What is typed in the address bar before a topic. */
export const keyword = 'cramp'
