/** How a rule relates what it names to cramps. */
export interface LinkRule {
  name: string
  /** See `compilePattern`. */
  pattern: string
  about: 'treats' | 'causes'
  /** The pattern itself denies it: "has no effect on cramps". */
  denies?: true
  /**
   * Where the remedy stands: before the pattern as its subject, after it, within it, or on whichever side it is found,
   * before first.
   */
  agents: 'before' | 'after' | 'inside' | 'around'
  /** Counts only for something lacking or harmful: "cramps come when potassium is low". */
  onlyExposure?: true
  /** Counts only for what is no exposure: "when a cramp strikes, stretch". */
  isRemedy?: true
  /** Not where cramps are named only above the sentence: "is the cause" may be of anything. */
  here?: true
  /** Counts only as the answer to a question about cramps: "Cramp? Try magnesium." */
  answers?: true
  /** The plain words it may end with. */
  lastWords?: readonly string[]
  /** The cramps were named before: "magnesium is what stops them". */
  bare?: true
}

/** Tried from the first to the last; a cramp word that one has read is not read by another. */
export const linkRules: LinkRule[] = [
  {
    name: 'no better remedy for cramps than it',
    pattern: 'praise ~list cramp than ~near topic',
    about: 'treats',
    agents: 'inside',
  },
  { name: 'nothing beats it for cramps', pattern: 'praise ~list cramp', about: 'treats', agents: 'inside' },
  { name: 'makes cramps milder', pattern: 'make ~ cramp ~told fewer', about: 'treats', agents: 'before' },
  { name: 'makes cramps go', pattern: 'make ~ cramp ~near end|stop', about: 'treats', agents: 'before' },
  { name: 'makes cramps worse', pattern: 'make ~ cramp ~told more', about: 'causes', agents: 'before' },
  { name: 'as many cramps', pattern: 'same ~ cramp', about: 'treats', denies: true, agents: 'around' },
  { name: 'cramps keep coming', pattern: 'cramp ~near same', about: 'treats', denies: true, agents: 'around' },
  {
    name: 'nothing helped until it was tried',
    pattern: 'not ~near help|stop|treat ~with cramp until ~list topic',
    about: 'treats',
    agents: 'inside',
  },
  {
    name: 'cramps did not stop until it was tried',
    pattern: 'cramp ~told not ~near end|stop|treat until who ~near word? ~near topic',
    about: 'treats',
    agents: 'inside',
  },
  { name: 'no more cramps', pattern: 'without ~ cramp', about: 'treats', agents: 'around' },
  {
    name: 'no cramps since it was tried',
    pattern: 'not cramp ~near by ~list topic',
    about: 'treats',
    agents: 'inside',
    isRemedy: true,
  },
  { name: 'cramps are lost', pattern: 'lose word? word? cramp', about: 'treats', agents: 'around' },
  { name: 'cramp-free', pattern: 'cramp hyphen? free', about: 'treats', agents: 'around' },
  { name: 'has no effect on cramps', pattern: 'useless ~with cramp', about: 'treats', denies: true, agents: 'around' },
  {
    name: 'do not bother with it for cramps',
    pattern: 'spurn ~list for ~ cramp',
    about: 'treats',
    denies: true,
    agents: 'inside',
  },
  {
    name: 'no better than placebo for cramps',
    pattern: 'placebo ~with cramp',
    about: 'treats',
    denies: true,
    agents: 'around',
  },
  { name: 'is not linked to cramps', pattern: 'unrelated ~ cramp', about: 'causes', denies: true, agents: 'around' },
  {
    name: 'cramps are not linked to it',
    pattern: 'cramp ~told unrelated',
    about: 'causes',
    denies: true,
    agents: 'after',
  },
  { name: 'keeps cramps away', pattern: 'keep|make ~ cramp ~near away', about: 'treats', agents: 'before' },
  { name: 'keeps cramps from coming', pattern: 'keep|stop ~ cramp ~near from', about: 'treats', agents: 'before' },
  { name: 'keeps away cramps', pattern: 'keep away ~ cramp', about: 'treats', agents: 'before' },
  {
    name: 'keeps people from cramping',
    pattern: 'keep|stop|treat ~with from ~near cramp',
    about: 'treats',
    agents: 'before',
  },
  {
    name: 'stops what causes cramps',
    pattern: 'treat|stop|help ~near it cause ~ cramp',
    about: 'treats',
    agents: 'before',
  },
  { name: 'lowers the risk of cramps', pattern: 'treat|stop ~ cramp', about: 'treats', agents: 'before' },
  { name: 'helps with cramps', pattern: 'help ~with cramp', about: 'treats', agents: 'before' },
  { name: 'works for cramps', pattern: 'work ~near for ~ cramp', about: 'treats', agents: 'before' },
  {
    name: 'works better than another on cramps',
    pattern: 'work word|fewer? than ~near topic? for|of ~ cramp',
    about: 'treats',
    agents: 'before',
  },
  { name: 'is the answer to cramps', pattern: 'work ~ cramp', about: 'treats', agents: 'before' },
  { name: 'is good for cramps', pattern: 'good ~with cramp', about: 'treats', agents: 'around' },
  { name: 'do it for cramps', pattern: '^ for ~list cramp comma word? topic', about: 'treats', agents: 'inside' },
  { name: 'is a remedy for cramps', pattern: 'remedy ~near cramp', about: 'treats', agents: 'around' },
  { name: 'is a cramp remedy', pattern: 'cramp hyphen? remedy', about: 'treats', agents: 'around' },
  { name: 'cramp-fighting', pattern: 'cramp hyphen treat|stop', about: 'treats', agents: 'around' },
  { name: 'fewer cramps', pattern: 'fewer ~fewer cramp', about: 'treats', agents: 'around' },
  { name: 'cramps come less often', pattern: 'cramp ~near fewer', about: 'treats', agents: 'around' },
  { name: 'more cramps', pattern: 'more ~with cramp', about: 'causes', agents: 'around' },
  { name: 'cramps come more often', pattern: 'cramp ~near more', about: 'causes', agents: 'around' },
  { name: 'cramps induced by it', pattern: 'topic hyphen? induced word? cramp', about: 'causes', agents: 'inside' },
  { name: 'causes cramps', pattern: 'cause ~ cramp', about: 'causes', agents: 'before' },
  { name: 'makes legs cramp', pattern: 'make ~ cramp', about: 'causes', agents: 'before' },
  { name: 'its signs include cramps', pattern: 'sign ~list include ~ cramp', about: 'causes', agents: 'inside' },
  { name: 'its signs are cramps', pattern: 'sign ~list be ~near cramp', about: 'causes', agents: 'inside' },
  { name: 'is the reason for cramps', pattern: 'reason ~of cramp', about: 'causes', agents: 'around' },
  { name: 'cramps are a sign of it', pattern: 'cramp ~told sign', about: 'causes', agents: 'after' },
  {
    name: 'cramps are a lack of it',
    pattern: 'cramp ~told be ~near lack ~near topic',
    about: 'causes',
    agents: 'inside',
    onlyExposure: true,
  },
  { name: 'is linked to cramps', pattern: 'linked ~ cramp', about: 'causes', agents: 'around' },
  { name: 'cramps are linked to it', pattern: 'cramp ~told linked', about: 'causes', agents: 'after' },
  { name: 'cramps are caused by it', pattern: 'cramp ~told caused', about: 'causes', agents: 'after' },
  {
    name: 'cramps and more are caused by it',
    pattern: 'cramp ~beside be|hedge|do ~near caused|sign',
    about: 'causes',
    agents: 'after',
  },
  {
    name: 'cramps are relieved by it',
    pattern: 'cramp ~told be not? ~near treat|stop',
    about: 'treats',
    agents: 'around',
  },
  {
    name: 'cramps are made milder by it',
    pattern: 'cramp ~told be not? word? make word? word? fewer',
    about: 'treats',
    agents: 'after',
  },
  { name: 'cramps stop', pattern: 'cramp ~near stop|end|treat', about: 'treats', agents: 'around' },
  { name: 'cramps yield to it', pattern: 'cramp ~told respond', about: 'treats', agents: 'after' },
  { name: 'is to blame for cramps', pattern: 'blame ~list for ~ cramp', about: 'causes', agents: 'inside' },
  { name: 'cramps are blamed on it', pattern: 'blame ~near cramp of ~near topic', about: 'causes', agents: 'inside' },
  { name: 'is a myth for cramps', pattern: 'myth for ~near cramp', about: 'treats', agents: 'before' },
  { name: 'never cramps again', pattern: 'who|do|it|word|topic not do? cramp', about: 'treats', agents: 'around' },
  { name: 'cramps are helped by it', pattern: 'cramp ~told help', about: 'treats', agents: 'after' },
  {
    name: 'cramps until it was tried',
    pattern: 'cramp ~told same? ~told until ~list treat|stop? ~list topic',
    about: 'treats',
    agents: 'inside',
  },
  {
    name: 'without enough of it, cramps',
    pattern: 'lack ~near topic ~list cramp',
    about: 'causes',
    agents: 'inside',
    onlyExposure: true,
  },
  {
    name: 'until the cramp goes',
    pattern: 'topic ~list until it|cramp ~near end|stop',
    about: 'treats',
    agents: 'inside',
  },
  {
    name: 'until the cramp is over',
    pattern: 'topic ~list until ~near cramp word $',
    about: 'treats',
    agents: 'inside',
  },
  {
    name: 'when a cramp comes, do it',
    pattern: 'when ~told cramp same? ~told comma stop? comma? and? ~near take|do? ~near topic',
    about: 'treats',
    agents: 'inside',
    isRemedy: true,
  },
  {
    name: 'do it when a cramp comes',
    pattern: '^ word? topic ~list when ~near cramp',
    about: 'treats',
    agents: 'inside',
    isRemedy: true,
  },
  {
    name: 'take it when a cramp comes',
    pattern: '^|comma|and|do word? word? take|do ~list when ~near cramp',
    about: 'treats',
    agents: 'inside',
    isRemedy: true,
  },
  {
    name: 'who has cramps lacks it',
    pattern: 'when ~told cramp ~told comma ~near lack ~near topic',
    about: 'causes',
    agents: 'inside',
    onlyExposure: true,
  },
  {
    name: 'cramps follow when it is low',
    pattern: 'when|relative ~list make? ~list cramp',
    about: 'causes',
    agents: 'inside',
    onlyExposure: true,
  },
  {
    name: 'cramps come when it is low',
    pattern: 'cramp ~near occur ~near when ~list topic',
    about: 'causes',
    agents: 'inside',
    onlyExposure: true,
  },
  {
    name: 'muscles cramp when it is low',
    pattern: 'cramp when ~list topic',
    about: 'causes',
    agents: 'inside',
    onlyExposure: true,
  },
  {
    name: 'cramps come after it',
    pattern: 'cramp ~near occur ~near by ~list topic',
    about: 'causes',
    agents: 'inside',
    onlyExposure: true,
  },
  {
    name: 'take it for cramps',
    pattern: '^|comma|and|do word? word? take|do ~list for ~ cramp',
    about: 'treats',
    agents: 'inside',
  },
  {
    name: 'do it for a cramp',
    pattern: 'for ~near cramp comma topic',
    about: 'treats',
    agents: 'inside',
    isRemedy: true,
  },
  {
    name: 'for cramps, take it',
    pattern: 'for ~near cramp ~near comma? word? take ~list topic',
    about: 'treats',
    agents: 'inside',
  },
  { name: 'is recommended for cramps', pattern: 'advise ~list cramp', about: 'treats', agents: 'around' },
  { name: 'they suggest it for cramps', pattern: '^ said word? topic for ~ cramp', about: 'treats', agents: 'inside' },
  { name: 'for cramps it is recommended', pattern: 'for ~near cramp ~list advise', about: 'treats', agents: 'around' },
]
