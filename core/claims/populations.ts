import type { ClaimPopulation } from './types.ts'

/** Words that say whom a sentence, heading or title is about; `*` stands for more letters. */
const words: [ClaimPopulation, string][] = [
  [
    'pregnancy',
    `pregnan*, expecting, expectant mother*, mum-to-be, mums-to-be, mom-to-be, moms-to-be, mothers-to-be, trimester*, antenatal,
    prenatal, maternity, midwi*, baby bump, bump, childbearing, the birth, giving birth, childbirth, baby on the way, having a baby, carrying a baby, due date, obstetric*, mother-to-be, with child, gestation*, unborn`,
  ],
  [
    'dialysis',
    `dialysis, haemodialysis, hemodialysis, intradialytic, dialysate, dialysed, dialyzed, kidney failure, renal failure,
    kidney unit, renal unit, kidney clinic, kidney patients, on the machine, end-stage kidney disease, end-stage renal disease, esrd, eskd, hd patients, dialyser, dialyzer`,
  ],
  [
    'cirrhosis',
    'cirrho*, liver disease, liver patients, hepatic, liver clinic, liver unit, scarring of the liver, liver scarring, liver failure, scarred liver, ascites',
  ],
  [
    'exercise',
    `runner*, running, jog*, marathon*, ultramarathon*, race, races, racing, mid-race, race-day, athlet*, sport*, player*,
    footballer*, football, soccer, rugby, tennis, basketball, hockey, cyclist*, cycling, bike ride, long ride, rides, swimmer*,
    triathl*, ironman, gym, gym-goers, workout*, training, endurance, hiker*, hiking, trek*, long run, long runs, extra time,
    half-time, half time, the pitch, match, matches, tournament, exercise-associated, exercise-induced, exercise cramp*,
    during exercise, after exercise, exercising, when you exercise, during hard exercise, sweat*, heat cramp*, laboratory, lab,
    electrically, exertion, heavy exercise, rower*, dancer*, ballet, climber*, weightlift*, lifters, crossfit, skier*,
    in the heat, finish line, a run, my run, your run, each run, kick-off, kickoff, second half, first half, final whistle, on the bike, bike leg, half marathon, 10k, 5k, parkrun, ultra,
    in the pool, laps, reps, squats, leg day, peloton, netball, cricket, the court, on court, trail, golfers, volleyball, boxers, surfers, skating, skaters,
    paddlers, kayak*, regatta, sideline*, dugout, aid station*, touchline, in the saddle, on the climb*, sportive*, match day, matchday, five-a-side, swim, swims, time trial*, cross-country, spin class*, kit bag, mile*, kilometre*, eamc, coach, coaches, squad, team-mates, sprint*, fitness`,
  ],
]

/** "Marathon" and the like that mean nobody in sport. */
const notMeant =
  /\b(?:in the long run|not (?:on|pregnant)|(?:without|no|non-?) ?(?:liver disease|kidney (?:failure|disease)|dialysis|cirrhosis)|healthy (?:livers?|kidneys?)|training course|miles? away|race against|not in (?:runners|athletes|pregnancy)|lab (?:work|tests?|results?)|milestones?|miles better|bump (?:up|into)|night sweats?|expecting (?:it|them|miracles|to|too|a|any))\b/gi

/** Words that say adults in general, which outweighs a heading about others. */
const anyone =
  /\b(?:older|elderly|over[- ]?(?:\d\d|sixty|sixties|fifties)s?|seniors?|pensioners?|middle-aged|retired|(?:adults|people) with night cramps|idiopathic|otherwise healthy|most (?:people|adults)|general population|ordinary)\b/i
/** Words of the night: adults in general, unless a heading speaks of others. */
const night = /\b(?:nights?|nightly|night-?time|nocturnal|in bed|bedtime|small hours|asleep|\d ?am)\b/i

const patterns = words.map(([population, list]) => ({
  population,
  pattern: new RegExp(
    `(?<![a-z])(?:${list
      .split(',')
      .map((word) => word.trim().replace(/\s+|-/g, '[\\s-]{1,3}').replace(/\*/g, '[a-z]*'))
      .join('|')})(?![a-z])`,
    'i',
  ),
}))

/** How a text speaks of people: of some in particular, of adults in general, of the night, or of nobody. */
export interface PeopleNamed {
  populations: ClaimPopulation[]
  /** `firm` for adults in general in so many words, `night` for words of the night. */
  general: 'firm' | 'night' | null
}

/** Reads whom a text is about. Linear in it. */
export function readPeople(text: string): PeopleNamed {
  const meant = text.replace(notMeant, ' ')
  const populations = patterns.filter(({ pattern }) => pattern.test(meant)).map(({ population }) => population)
  return { populations, general: anyone.test(text) ? 'firm' : night.test(text) ? 'night' : null }
}
