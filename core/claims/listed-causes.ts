/** Conditions that cause cramps and also say whom a sentence is about. */
const condition =
  '(?:(?:late |being )?pregnan(?:cy|t)|(?:chronic |severe )?(?:liver|kidney) (?:disease|failure|problems)|cirrhosis|(?:kidney |haemo|hemo)?dialysis)'
/** What stands between the items of a list. */
const joint = '(?: ?,(?: (?:and|or)\\b)?| (?:and|or|as well as)\\b)'
const article = ' ?(?:(?:a|an|the|having) )?'
/** What the first item of a list may follow, and the last be followed by. */
const opener = '(?:^|[:;.]|\\b(?:include[sd]?|including|by|to|are|be|like|as|from))'
const closer = ' ?(?:[.;)]|$|(?:can|may|might|could|all|both|cause|causes|lead|leads|are|is|often)\\b)'

let patterns: { people: RegExp; first: RegExp; later: RegExp } | undefined

/**
 * A text without the conditions that it only lists as causes beside others: "pregnancy, dehydration and statins can cause
 * cramps" is not about pregnancy, "in pregnancy and dialysis" is about both. White space is one space each. Linear in the
 * text.
 */
export function withoutListedCauses(text: string): string {
  patterns ??= {
    people: new RegExp(`\\b(?:in|during|with|for|throughout|on)${article}${condition}${joint}`, 'i'),
    first: new RegExp(`(${opener}${article})${condition}(?=${joint})`, 'gi'),
    later: new RegExp(`(${joint}${article})${condition}(?=${joint}|${closer})`, 'gi'),
  }
  const flat = text.replace(/\s+/g, ' ').trim()
  return patterns.people.test(flat) ? flat : flat.replace(patterns.first, '$1').replace(patterns.later, '$1')
}
