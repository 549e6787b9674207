/** Words for one person: "I", "my". Leaflets say "you". */
const someone = /(?<!\b(?:[Tt]ype|[Pp]hase|[Pp]art|[Gg]rade|[Cc]lass|War) )\b(?:I|[Mm]y|me)\b(?!\.)/

/** Whether a text tells of somebody, as letters, posts and stories do: what it names beside cramps is told of theirs. */
export function tellsOfSomeone(text: string): boolean {
  return someone.test(text)
}
