import { describe, expect, it } from 'vitest'
import { createTypedLookup } from '../../../core/library/look-up-typed.ts'
import { createSearch } from '../../../core/library/search-topics.ts'
import { indexTopics } from '../../../core/library/topic-index.ts'
import { strings } from '../../../core/strings/interface.ts'
import { loadEvidence } from '../../../data/evidence.ts'

const evidence = loadEvidence()
const lookup = createTypedLookup(() => indexTopics(evidence))
const goal = (typed: string) => {
  const to = lookup.goTo(typed)
  return 'topic' in to ? to.topic.id : `?${to.words}`
}

describe('words typed in the address bar', () => {
  it.each([
    ['magnesium', 'magnesium'],
    ['  MAGNESIUM ', 'magnesium'],
    ['magnezium', 'magnesium'],
    ['banana', 'potassium'],
    ['k2', 'vitamin_k2'],
    ['charley horse', 'leg_cramps'],
    ['vitamin d', 'vitamin_d'],
    ['vitamin', '?vitamin'],
    ['a', '?a'],
    ['magnesium pregnancy', '?magnesium pregnancy'],
    ['xyzzy', '?xyzzy'],
    ['<b>&', '?<b>&'],
    ['', '?'],
    ['   ', '?'],
    ['!!', '?!!'],
  ])('lead from "%s" to %s', (typed, to) => {
    expect(goal(typed)).toBe(to)
  })

  it('lead from a title, as a chosen line gives it, to its topic', () => {
    for (const { id, title } of Object.values(evidence.topics)) expect(goal(title)).toBe(id)
  })

  it('suggest no more than are shown, the best first, and nothing for nothing', () => {
    expect(lookup.suggest('s')).toHaveLength(6)
    expect(lookup.suggest('pickle')[0]?.id).toBe('pickle_juice')
    expect(lookup.suggest('')).toEqual([])
    expect(lookup.suggest('xyzzy')).toEqual([])
  })

  it.each(['magn', 'potasium', 'epsom salts', 'quinin', 'pickel jui', 'B12'])(
    'find first what the library finds first: %s',
    (typed) => {
      expect(lookup.suggest(typed)[0]?.id).toBe(createSearch(evidence, strings.library)(typed)?.[0])
    },
  )

  it('are cut where they are no name', () => {
    expect(goal('x'.repeat(5000))).toBe(`?${'x'.repeat(200)}`)
  })

  it('read the index when something is first typed, and once', () => {
    let reads = 0
    const counted = createTypedLookup(() => {
      reads += 1
      return indexTopics(evidence)
    })
    expect(reads).toBe(0)
    counted.goTo('zinc')
    counted.suggest('zinc')
    expect(reads).toBe(1)
  })
})
