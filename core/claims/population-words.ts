import type { ClaimPopulation } from './types.ts'

/** Words that say whom a sentence, heading or title is about; `*` stands for more letters. */
export const populationWords: [ClaimPopulation, string][] = [
  [
    'pregnancy',
    `pregnan*, expecting, expectant mother*, expectant mum*, expectant mom*, mum-to-be, mums-to-be, mom-to-be, moms-to-be, mothers-to-be, trimester*, antenatal,
    prenatal, maternity, midwi*, baby bump, bump, childbearing, the birth, giving birth, childbirth, baby on the way, having a baby, carrying a baby, due date, obstetric*, mother-to-be, with child, gestation*, unborn, weeks along`,
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
    in the pool, laps, reps, squats, leg day, peloton, netball, cricket, the court, on court, trail, golfers, volleyball, boxers, (?<!silver |web |net |internet )surfers, kitesurfers, windsurfers, skating, skaters,
    paddlers, kayak*, regatta, sideline*, dugout, aid station*, touchline, in the saddle, on the climb*, sportive*, match day, matchday, five-a-side, swim, swims, time trial*, cross-country, spin class*, kit bag, mile*, kilometre*, eamc, coach, coaches, squad, team-mates, sprint*, fitness`,
  ],
]
