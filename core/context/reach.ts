/** What rules of passages look at, and a plan must know so that it leaves none of it out. It brings none of the rules along. */

/** How far a block that tells of cramps speaks for its section on either side, in characters. */
export const sectionReach = 1200
/** How much of its section a heading is told by, in blocks. */
export const openingBlocks = 4
/** Fewer cramp words than this say little about a page. */
export const fewestCramps = 4
/** How a line of a list typed with dashes or numbers begins. */
export const typedItem = /^\s*(?:[-*\u2013\u2022\u00b7]|\d{1,2}[.)])\s/
