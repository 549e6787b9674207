import type { PhraseGroup } from './kinds.ts'

/** What people are told to do about cramps. */
export const advising: PhraseGroup[] = [
  {
    kind: 'take',
    name: 'take it for cramps',
    phrases: [
      '(take|try|use|drink|eat|sip|swallow|swig|have|apply|add|chew|choose|pick|opt for|reach for|go for|turn to|switch to|stick to|rub|rub in|spray|soak|start|keep|get|give|pop|sprinkle|stock up on|load up on|wear|consider|include|remember|massage|place|put)',
      '(grab|buy|carry|munch|munch on|snack on|nibble|nibble on|suck|suck on|dissolve|stir|brew|knock back|gulp|gulp down|chug|neck|invest in|fill up on|top up on|swap to|fall back on|stick with|persevere with|never be without|give|hold)',
      '(increase|boost|up|raise|top up) your [intake of|levels of]',
      'look no further than',
      '(taking|trying|using|drinking|eating|having|applying|adding|wearing)',
      "(it pays|be sure|make sure|remember|aim|it helps|it is best|it's best|it is worth trying|it's a good idea|it is a good idea|it is wise|it makes sense) to",
    ],
  },
  {
    kind: 'advise',
    name: 'is recommended for cramps',
    hedges: true,
    phrases: [
      '{people} {how}(recommend|advise|prescribe|suggest|swear by|rave about|vouch for|rate|use|take|eat|drink|try|reach for|turn to|rely on|keep|favour|favor)',
      '{adviser} {how}(recommend|recommends|recommended|advise|advises|advised|prescribe|prescribes|prescribed|suggest|suggests|suggested|swear by|swears by|swore by|rave about|vouch for|vouches for|told me to take|told me to try|favour)',
      '{kin} {how}(recommend|recommends|recommended|advise|advises|advised|suggest|suggests|suggested|swear by|swears by|swore by|rave about|vouch for|vouches for|told me to take|told me to try|favour)',
      '(often|frequently|commonly|sometimes|usually|widely|traditionally|generally|regularly|routinely|typically|popularly|long been|once) (recommended|suggested|advised|prescribed|used|taken|given|touted|promoted|sold|marketed|advertised|offered|cited|mentioned|named|eaten|drunk) [off label] [as a remedy|as a treatment|as a cure] [for|against]',
      '(touted|hailed|hyped|billed|marketed|promoted|advertised|praised|credited) [as|to|for|with] [a remedy for|a cure for]',
      '(drunk|employed|advocated|proposed|administered|favoured|favored) [off label |traditionally |with some success |widely ](for|in|against)',
      '(used|tried|prescribed) (off label|traditionally|externally|topically|successfully|with some success|historically|formerly) (for|in|against)',
      '(once|formerly|historically) (used|prescribed|given) (for|against|in)',
      '(recommended|suggested|advised) [by (doctors|many|some|gps|experts|midwives|physios)]',
      '(is|are|been|be|being) prescribed',
      '(used|given|sold) [as (a remedy|a treatment|a cure)] (for|against)',
      '(popular|traditional|favourite|favorite|well known|time honoured|time honored|old|classic|folk|famous) [home |folk |herbal |kitchen |natural |household |old ](remedy|remedies|cure|cures|treatment|treatments|choice|standby) [for|against]',
      '(popular|famous|well known) for',
      '(swear|swears|swore|vouch|vouches|rave|raves) (by|for|about)',
      '(often|sometimes|commonly|frequently|usually|regularly|routinely|traditionally) (use|take|drink|eat|reach for|recommend|turn to|suggest|advise|prescribe)',
      '(can|may|could|should|might) be (tried|used|considered|given|offered)',
      'worth (a try|trying|a shot|a go|considering)',
      '(you|they|people|women|those|some|sufferers) (may|might|could) [also |well ](want to|like to|wish to) (try|consider|take|use|add)',
      '(you|they|people|women|those|sufferers) (may|might|could) [also |well |always ](try|consider)',
    ],
  },
  {
    kind: 'advise',
    name: 'I recommend it for cramps',
    hedges: true,
    phrases: [
      '(supports|support|favours|favour|favors|backs) [using|taking|the use of]',
      '(recommend|recommends|recommending|advise|advises|prescribe|prescribes|endorse|endorses)',
    ],
  },
]

/** Words that would be read otherwise one by one. */
export const idioms: PhraseGroup[] = [
  {
    kind: 'word',
    name: 'idiom',
    phrases: [
      'whatever (you|they|people|anyone|your grandmother|your gran|your mother|your mum|your mom|grandma|the adverts|the label|the internet|the ads|your friends|your coach|my mother|others) (say|says|said|tell you|told you|think|thinks|claim|claims|may say|may tell you|may have told you|may have heard|have heard|believe|believes|heard|read|promise|promises)',
      '(contrary to|against) (popular belief|what you may have heard|what you have heard|what many think|what people say|common belief|popular opinion|what you might think|the headlines|received wisdom)',
      'as (soon|often|much|little) as possible',
      '(respond|responds|responded) (poorly|badly) to',
      '(a few|many|lots|plenty|a good many|a lot) of (those|these|your|the|my|our)',
      '(good|better|firm|proper|extra|more|arch|ankle|foot|calf) support',
      '(lab|blood|foot|leg|hamstring|calf|shift|hard|new|heavy|extra|unaccustomed|physical|night|desk|home|house|how it|how they|how these|paper|at) (work|works)',
      '(no shortage of|no lack of|some but not all|anything but|nothing but|all but|in the long run|on the run|by the way|not at all sure|no problem|help yourself|if you can|if you like|if possible|if needed|when needed|no matter|in no time|no time|any more|once again|at once|or not|on long runs)',
      '(kick|lift|tip|blast|push) off',
      '(never|not) (travel|leave home|leave the house|go anywhere|go away|ride|run|go to bed|be|am) without',
      '(asked|told|advised|instructed|required|made) to stop',
      '(help|helps|helped|helping) (me|him|her|us|them|you) (over to|up|back|off|into|home|down|along|across|to my|to his|to her)',
      "(it's|it is|it isn't|it's not|isn't|not) that (bad|easy|simple|hard|good|much)",
      'so long as',
      // Which cramps, not what brings them on.
      '(electrically|experimentally|artificially|chemically) (triggered|induced|provoked|evoked|stimulated|produced|caused)',
      '(fall|drop|falls|drops|reduction|dip) in [your |the ](platelets|platelet|blood pressure|blood sugar|mood|hearing)',
      '(dose|doses|amount|amounts|strength|strengths) [once|now|usually|normally|commonly|often] (used|given|taken|prescribed) (for|against)',
      "(myth|fad|fashion|old wives' tale|coincidence|placebo) or not",
    ],
  },
]

/** When cramps come. */
export const times: PhraseGroup[] = [
  {
    kind: 'time',
    name: 'at night, at once',
    phrases: [
      '(at|by|in|during|through|overnight in) (night|the night|bed|rest|the small hours|later life|old age)',
      '(overnight|nightly)',
      '(that|the) (very|same|next|following) [same ](day|night|week|month|evening|morning|minute)',
      'that (day|night|week|month|evening|morning|minute)',
      '(straight|right) away',
      '(immediately|instantly|at once|there and then)',
    ],
  },
  {
    kind: 'time',
    name: 'when all else fails',
    phrases: [
      '(when|where|if|once|after) (nothing|everything|all|little|other things) else [has |have |had |does |did |will ](works|work|worked|helps|help|helped|fails|failed|has|does|did|will)',
    ],
  },
]

/** What holds a sentence together. */
export const joining: PhraseGroup[] = [
  { kind: 'and', name: 'and', phrases: ['(and|or|plus|&|but also|as well as|along with|and or|together with|also)'] },
  {
    kind: 'for',
    name: 'for',
    phrases: ['(for|against)', 'when it comes to', 'in the case of', 'as for', 'to deal with'],
  },
  { kind: 'of', name: 'of', phrases: ['(of|in|on|at)'] },
  {
    kind: 'by',
    name: 'by',
    phrases: [
      '(by|with|through|using|via|after|since|on)',
      'thanks to',
      'due to starting',
      'courtesy of',
      'the (day|week|month|night|moment|minute) (i|she|he|we|they) [started|began|switched|went] [on|to|taking|using]',
      '(once|when|now that) (i|she|he|we|they) (started|began|added|took|tried|discovered|switched to|got on|used|drank|ate|had)',
    ],
  },
  { kind: 'from', name: 'from', phrases: ['from'] },
  { kind: 'to', name: 'to', phrases: ['to', 'so as to', 'in order to', 'in a bid to'] },
  {
    kind: 'who',
    name: 'someone',
    phrases: [
      '(i|we|he|she|people|folk|folks|millions|thousands|many|some|lots|others|someone|patients|women|men|runners|athletes|participants|everyone)',
    ],
  },
  {
    kind: 'be',
    name: 'is',
    phrases: [
      '(is|are|was|were|be|been|being|am|get|gets|got|being)',
      "(it's|they're|that's)",
      '(has|have|had|having)',
    ],
  },
  { kind: 'do', name: 'does', phrases: ['(do|does|did|will|would|can|should)', "(it'll|they'll)"] },
  {
    kind: 'it',
    name: 'it',
    phrases: [
      '(it|they|them|this|that|these|those|which|itself|mine|one|ones)',
      '(each|every) (one|attack|episode)',
      '(the|this|that|these|those) (pain|knot|spasm|spasms|problem|trouble|next one|others|attacks)',
      '(the odd|the occasional|another|further|more|fewer) (attack|attacks|one|episode|episodes)',
    ],
  },
  {
    kind: 'when',
    name: 'when',
    phrases: [
      '(during|in the event of|at the first sign of|at the onset of|at the start of) (a|an|the|your)',
      '(when|if|once|while|whenever|unless|as soon as|as long as|in case|every time|each time|the moment)',
    ],
  },
  { kind: 'relative', name: 'who', phrases: ['(who|whose|where)'] },
  { kind: 'until', name: 'until', phrases: ['(until|till)'] },
  {
    kind: 'than',
    name: 'than',
    phrases: [
      '(than|unlike|versus|vs|over and above|compared with|compared to|in place of|rather than|instead of|in contrast to|as opposed to|not to be confused with|apart from|except|except for|without)',
      'as (well|good|effective|effectively|much) as',
    ],
  },
  {
    kind: 'setting',
    name: 'people on',
    phrases: [
      '(people|those|anyone|anybody|patients|women|men|someone|adults|everyone|users|runners) (on|taking|who take|who use|who are on|using|with|prescribed|who need|who have)',
      "(if|when|while|whenever|because|since|unless) (you|you're|you are|they|they are|he|she|i) [are |is |also |already |currently |regularly ](on|taking|take|takes|prescribed|use|using)",
      "(you're|you are|i am|i'm|she is|he is) (on|taking)",
      '(as well as your|alongside your|with your|your usual)',
      '(while|whilst) (on|taking)',
    ],
  },
  {
    kind: 'lack',
    name: 'a lack of',
    phrases: [
      '(lack|lacks|lacking|lacked|shortage|shortages|deficiency|deficiencies|deficient|deficit|undersupply|dearth|scarcity|insufficiency|insufficient|inadequate|depleted|depletion|depletes|depleting|low intake|shortfall|absence|drop|fall|dip|slump) [of|in]',
      '(back|return|returned|restored|brought back) (to|in|within) [the |its |a ](normal|normal range|usual range|healthy level)',
      'restor(e|es|ed|ing) [normal]',
      '(lose|loses|lost) too much',
      '(need|needs|needing) (more|extra)',
      '(without|not) (replacing|taking in|eating|drinking) [any|enough]',
      '(run|runs|ran|running) (out of|down on)',
      '(starved|drained|depleted|stripped|robbed|emptied|bereft|devoid) of',
      '(below normal|lower than normal|decreased|diminished|suboptimal|sub optimal|declining) [levels|stores|amounts|intake] [of]',
      '(not|without) (consuming|absorbing|replacing|topping up) [enough]',
      '[excessive |heavy |great |the ](loss|losses|paucity|malabsorption) of',
      '(fail|fails|failing|failure) to (absorb|replace) [enough]',
      '(excreting|sweating out|leaching out|flushing out|washing out|peeing out) [too much]',
      '(strip|strips|rob|robs|drain|drains|deprive|deprives) (you|the body|your body|muscles|the muscles) of',
      '(is|are|was|were) (below|under) (par|normal|the normal range|the reference range)',
      '(on the low side|in short supply|test low for|tested low for|testing low for|tests low for|going without|go without|goes without)',
      '(poor|deficient|low) in',
      '(deficient|poor) [diet|diets|intake]',
      '(low|lower|falling|fallen|reduced|dropping|poor|dwindling|inadequate) [blood |serum |body |dietary ][level|levels|stores|store|amounts|amount|intake|reserves|supply|status|concentration|concentrations] (of|in)',
      '(low|poor|inadequate|insufficient|falling) [blood |serum ](level|levels|stores|intake|reserves|status)',
      '(low|short|running low|running short|runs low|run low|ran low|lower|starved|deprived|drained) (in|on|of)',
      "(too little|not enough|insufficient|without enough|without sufficient|never enough|not getting enough|don't get enough|doesn't get enough|not have enough|don't have enough|doesn't have enough|lose too much|losing too much)",
      '(level|levels|stores|reserves|it|count) [in the blood |in your blood |of the blood |in the body ](is|are|has|have|was|were|drop|drops|dropped|fall|falls|fell|dip|dips|run|runs|get|gets) [become |been |dropped |fallen |very |too |too far |far too |really |far |run |dangerously |well ](low|below normal|down|short|dropped|fallen)',
      '(drop|drops|dropped|dropping|fall|falls|fallen|falling|dip|dips|dipped|plummets|plunges|run|runs) [too |well |far |very |far too |so |dangerously |right |too far |in |out ](low|below|down|far|much|out)',
      "(is|are|was|gets|get|too|very|really|being|run|runs|running|ran|dangerously|genuinely|truly|abnormally|so|it's|extremely|severely|markedly|severe|marked) low",
      "(don't|doesn't|do not|does not|not) (get|have|eat|drink|take in) enough",
      '(body|muscles|legs|calves|cells) [_ ](crying out|crying|begging|screaming|hungering|starving) for [more|extra|some]',
      '(body|muscles|legs|calves|cells) (is|are) [_ ](asking|calling|calling out) for [more|extra|some]',
      "(body's|muscles'|legs'|body) way of (asking|calling|crying|telling you it needs) [for] [more]",
      '(level|levels|stores|reserves|count|concentration|concentrations) (plunge|plunges|plunged|plummet|plummets|plummeted|crash|crashes|crashed|sink|sinks|sank|tumble|tumbles|tumbled|drop|drops|fall|falls|dip|dips)',
      '(been|was|were|is|are|be) (put right|topped up|made good|corrected)',
      '(missing out on|skip|skipping|skipped|skimp on|skimping on|cutting out|neglecting|neglect|forgetting|forget|miss|missing) [on|your|the]',
      'without (stretching|exercise|enough|sufficient|adequate)',
      'correct[s|ing|ed] [a|the|your|any]',
      '(this|that|such a|such) (loss|lack|shortage|deficiency|drop|fall|depletion)',
      '(can|may|might|could|will) (plunge|plummet|crash|tumble|sink)',
      "(drain|drains|strip|strips|empty|deplete|depletes|leach|leaches) (the body's|your body's|the body of its|away)",
    ],
  },
  {
    kind: 'most',
    name: 'most cramps',
    phrases: [
      '(most|nearly all|almost all|nine out of ten|nine in ten|nine times out of ten|eight out of ten|90%|80%|70%|the majority of|the vast majority of|the bulk of|virtually all|practically all|half of all|two thirds of|three quarters of|nearly every|almost every)',
      '(usually|mostly|nearly always|almost always|mainly|chiefly|in most cases|more often than not|most often|invariably|generally|largely|primarily|typically|99%)',
    ],
  },
]
