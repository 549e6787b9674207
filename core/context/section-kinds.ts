/** Headings of sections that belong to any complaint: on a page titled for cramps they are about cramps. */
const advice =
  /\b(?:treat(?:ment|ments|ing|ed)?|prevent(?:ion|ing|ed)?|causes?|relie(?:f|ve|ving)|remed(?:y|ies)|self[\s-]?(?:care|help)|home care|care at home|at home|outlook|lifestyle|risk factors?|triggers?|what (?:helps|works|to do|you can do|can help|can i do|should i do|is tried|brings|else)|(?:help|reduce|ease|easing|manage|managing|stop|stopping|avoid|avoiding) (?:it|them|these|symptoms|an attack|one|your)|tips|medicines?|medications?|drugs?|supplements?|vitamins|minerals|diet|exercises|therap(?:y|ies)|look after yourself|coping|who gets|at risk|more likely|exams?|tests?|diagnos\w+|examin\w+|when (?:to|should)|see a doctor|get help|seek help|expect)\b/i

/** "Why do I get it?" is asked of the page's subject. */
const question = /^\W*(?:why|what|when|how|who|will|do|does|can|could|should|is|are|am)\b[^?]{0,80}\?\s*$/i

/** Headings of sections that point elsewhere or list goods: their links and entries are not told of the page's subject. */
const apparatus =
  /^\W*(?:references|sources|see also|related|you (?:may|might) also|keep reading|read (?:next|more)|further reading|more (?:from|on|in|stories)|most (?:read|viewed|popular)|popular|trending|latest|recommended|hot (?:threads|questions|topics|network)|tags|categories|comments|\d+ comments|ingredients|supplement facts|nutrition(?:al)? (?:facts|information|per)|shop|customers? (?:also|who)|keep going|up next|next|people also|about (?:us|the author)|newsletter|share|contents|on this page|in this section|other (?:news|topics|conditions|side effects))\b/i

/** A title that promises a list: "7 vitamins that stop leg cramps". Each of its sections is then an item of it. */
const promise =
  /\b(?:foods?|drinks?|vitamins|minerals|nutrients|supplements|remedies|ways|tips|tricks|things|hacks|causes|reasons|treatments|exercises|stretches|myths|cures|fixes|solutions)\b/i

/** Whether a title that names cramps promises a list about them. */
export function promisesList(title: string): boolean {
  return promise.test(title)
}

export type SectionKind = 'advice' | 'apparatus' | 'plain'

/** What a section is for, by the words of its heading. */
export function sectionKind(heading: string): SectionKind {
  if (apparatus.test(heading)) return 'apparatus'
  return advice.test(heading) || question.test(heading) ? 'advice' : 'plain'
}
