/** Conditions that cause cramps and also say whom a sentence is about. */
const condition =
  '(?:(?:late |being )?pregnan(?:cy|t)|(?:chronic |severe )?(?:liver|kidney) (?:disease|failure|problems)|cirrhosis|(?:kidney |haemo|hemo)?dialysis|(?:hard |strenuous |heavy |intense |too much )?exercise)'
const joint = '(?:,|[,;]?\\s*\\b(?:and|or)\\b|,?\\s*\\bas well as\\b)'
const opener = '(?:^|[:;.]|\\b(?:include[sd]?|including|by|to|are|be|like|as|from))'
const word = '\\s*(?:(?:a|an|the|having)\\s+)?'
/** What may follow the last of a list that is the subject of its sentence, or ends it. */
const closer = '(?=\\s*(?:[.;)]|$|(?:can|may|might|could|all|both|cause|causes|lead|leads|are|is|often)\\b))'

const first = new RegExp(`(${opener}${word})${condition}(?=\\s*${joint})`, 'gi')
const later = new RegExp(`(${joint}${word})${condition}(?:(?=\\s*${joint})|${closer})`, 'gi')
/** "In pregnancy, cirrhosis and dialysis": a list of those it is about. */
const listOfPeople = new RegExp(`\\b(?:in|during|with|for|throughout|on)\\s+${word}${condition}\\s*${joint}`, 'i')

/**
 * A text without the conditions that it only lists as causes beside others: "pregnancy, dehydration and statins can cause
 * cramps" is not about pregnancy. Linear in the text.
 */
export function withoutListedCauses(text: string): string {
  if (listOfPeople.test(text)) return text
  return text.replace(first, '$1 ').replace(later, '$1 ')
}
