/** Headings of sections that point elsewhere, list goods, or tell how to reach the writer. */
const apparatus = [
  'references|sources|see also|related|similar|recommended|popular|trending|latest|archive|contents|tags|categories',
  'also (?:in|on|from) (?:this|our|the|health|news|sport|today)|in other news|you (?:may|might) also|keep (?:reading|going)|read (?:next|more)|further reading|up next|next|older posts',
  'more (?:from|on|in|stories|posts)|most (?:read|viewed|popular)|hot (?:threads|questions|topics|network)|people also',
  'other (?:news|topics|conditions|leaflets|pages|articles|guides|posts|threads|side effects)',
  '(?:\\d+ )?comments|newsletter|share|feedback|on this page|in this section|course notes|kit list',
  'sign up|subscribe|send us|write to us|last (?:week|month)|previous(?:ly)?|podcast|sponsors?|special offers?',
  '(?:our |the |my )?(?:gear|equipment|kit|store|shop)|what (?:we|i) (?:used|packed|wore)',
  'ingredients|supplement facts|nutrition(?:al)? (?:facts|information|per)|shop|customers? (?:also|who)',
  'about (?:us|me|the author|this (?:site|leaflet|page))|contact|get in touch|how to (?:reach|find|contact)',
  '(?:notes|footnotes|wanted|for sale)(?=\\W*$)|bibliography|external links|in (?:other )?animals|small ads|classifieds|while you are here|(?:our )?other services',
  '(?:coming to|preparing for) (?:your|the) (?:next |first )?(?:appointment|visit|clinic)|(?:your )?appointments?(?=\\W*$)|what to bring|how to book|booking',
  'where to find us|opening (?:hours|times)|parking|visiting|privacy|your (?:rights|data|privacy)|how we use|disclaimer|copyright',
].join('|')
const apparatusHeading = new RegExp(`^\\W*(?:${apparatus})\\b`, 'i')

/** What opens a line that points elsewhere, with its colon. */
const pointer =
  /^\W*(?:(?:similar|related|recommended) (?:threads?|posts?|articles?|topics?|questions?|reading|stories|pages?|links?)|see also|other (?:leaflets|pages|articles|guides|factsheets|fact sheets)(?: (?:in|on|from) (?:this|our|the) [a-z]{1,12})?|read (?:next|more)|also in [a-z ]{1,20}|tags|filed under|next (?:week|month|issue)|selling|for sale|wanted)\s{0,3}:/i

/** "Similar threads: Night cramps again | Cheap heat pads": whether a line only points elsewhere. */
export function pointsElsewhere(line: string): boolean {
  return pointer.test(line)
}

/** Whether a section is none of what its page tells: links, goods, or the writer's address, by the words of its heading. */
export function isApparatus(heading: string): boolean {
  return apparatusHeading.test(heading)
}
