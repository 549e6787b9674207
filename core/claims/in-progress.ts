/** A cramp that is there already: "when a cramp strikes", "the cramping muscle". */
const under =
  /\b(?:when|once|if|as soon as|while|whenever|the moment|every time|each time|until|till) (?:you (?:get|feel|have)|i (?:get|feel|have)|(?:an?|the|your|my) (?:[a-z]+ ){0,2}(?:cramps?|spasm)|cramps?|one|it)(?: [a-z]+){0,3} ?(?:strikes?|hits?|starts?|comes? on|wakes?|begins?|grips?|eases|passes|stops|lets go|cramp|happens|coming|has started)?\b|\b(?:during|mid|in the middle of|first sign of|first twinge of|onset of|throes of) (?:an? |the |your )?(?:[a-z]+ )?(?:cramps?|spasm|attack)|\bcramp(?:ing|ed) (?:muscle|calf|leg|foot|thigh|area|limb)|\bcramps? (?:you have|in progress|has (?:started|begun|taken hold|struck)|strikes?|once it|that has)|\b(?:instant|immediate)(?:ly)?\b|\bin seconds\b|\bwithin (?:seconds|a minute|minutes)\b|\bthere and then\b|\blet(?:s|ting)? go\b|\bon the spot\b|\bat the first (?:twinge|sign)\b|\b(?:the|that|this) (?:[a-z]+ )?(?:cramp|charley horse|spasm)\b|\b(?:stop|stops|ease|eases|easing|relieve|relieves|end|ends|release|releases|undo|undoes|break|breaks|unlock|unlocks|fix|fixes|shift|shifts|halt|halts) an? (?:[a-z]+ ){0,3}(?:cramp|charley horse|spasm)\b/i

/** A cramp yet to come: "before bed", "prevents". */
const ahead =
  /\b(?:prevent\w*|before (?:bed|you|sleep|going|bedtime|turning|a|the|your|every)|bedtime|nightly|at night|night[- ]?time|every (?:night|evening|day)|each (?:night|evening|day)|daily|regular\w*|ward\w* off|keep\w*|at bay|stave\w*|fend\w*|fewer|number of|how often|risk|weeks?|routine|avoid\w*|again|come back)\b/i

/** Whether a sentence, or the heading over it, is about what to do during a cramp. */
export function isInProgress(sentence: string, heading: string): boolean {
  if (ahead.test(sentence)) return false
  return under.test(sentence) || (/cramp/i.test(heading) && under.test(heading) && !ahead.test(heading))
}
