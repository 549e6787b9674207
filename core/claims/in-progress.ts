/** A cramp that is there already: "when a cramp strikes", "the cramping muscle". */
const under = new RegExp(
  [
    // "When a cramp strikes", "if you get a cramp", "once it has started".
    '\\b(?:when|once|if|as soon as|whenever|the moment|every time|each time)\\s+(?:you|i|they|she|he)\\s+(?:get|feel|have|cramp)\\b',
    '\\b(?:when|once|if|as soon as|whenever|the moment|every time|each time)\\s+(?:an?|the|your|my|one)\\s',
    '\\b(?:cramps?|spasm|one|it) (?:strikes?|hits?|starts?|comes? on|begins?|grips?|has (?:started|begun|taken hold|struck|got hold)|takes hold)\\b',
    '\\b(?:until|till)\\s+(?:it|the|your|that)\\b',
    '\\b(?:during|mid|in the middle of|first sign of|first twinge of|onset of|throes of)[\\s-]+(?:an? |the |your )?(?:[a-z]+ )?(?:cramps?|spasm|attack)',
    '\\bcramp(?:ing|ed) (?:muscle|calf|leg|foot|thigh|area|limb)',
    '\\bcramps? (?:you have|in progress|once it)',
    '\\b(?:instant|immediate)(?:ly)?\\b|\\b(?:in|within) (?:seconds|a minute|minutes|moments)\\b|\\bthere and then\\b|\\bon the spot\\b',
    '\\blet(?:s|ting)? go\\b|\\bat the first (?:twinge|sign)\\b',
    '\\b(?:the|that|this) (?:[a-z]+ )?(?:cramp|charley horse|spasm)\\b(?! (?:rate|count|diary|score))',
    '\\bout of an? (?:[a-z]+ ){0,3}(?:cramp|charley horse|spasm)\\b',
    '\\b(?:stop|stops|stopped|ease|eases|easing|relieve|relieves|end|ends|release|releases|undo|undoes|break|breaks|unlock|unlocks|fix|fixes|shift|shifts|halt|halts|loosen|loosens|kill|kills) an? (?:[a-z]+ ){0,3}(?:cramp|charley horse|spasm)\\b',
  ].join('|'),
  'i',
)

/** A cramp yet to come: "before bed", "prevents". */
const ahead =
  /\b(?:prevent\w*|before (?:bed|you|sleep|going|bedtime|turning|a|the|your|every)|bedtime|nightly|at night|night[- ]?time|every (?:night|evening|day)|each (?:night|evening|day)|daily|regular\w*|ward\w* off|keep\w*|at bay|stave\w*|fend\w*|fewer|number of|how often|risk|weeks?|routine|avoid\w*|again|com(?:e|es|ing) back|return\w*)\b/i

/** Whether a sentence, or the heading over it, is about what to do during a cramp. */
export function isInProgress(sentence: string, heading: string): boolean {
  if (ahead.test(sentence)) return false
  return under.test(sentence) || (/cramp/i.test(heading) && under.test(heading) && !ahead.test(heading))
}
