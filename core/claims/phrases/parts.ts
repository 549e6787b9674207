/** Parts of phrases that stand in many of them as `{people}`, `{how}`: who says or recommends something, and how often. */
export const parts: Readonly<Record<string, string>> = {
  people:
    '(some|many|most|lots of|plenty of|other|several|countless|a few|quite a few|a lot of) [people|of us|folk|folks|runners|athletes|users|readers|members|women|men|patients|mums|moms|customers|reviewers|doctors|experts|coaches|websites|blogs|sufferers|sites|trainers|pharmacists|midwives|nurses|players|cyclists|posters|here|others|older people|grandmothers|guides|guidelines|health sites]',
  adviser:
    '(people|they|critics|sceptics|skeptics|folk|folks|runners|athletes|users|experts|doctors|scientists|coaches|researchers|reviewers|customers|pharmacists|physios|physiotherapists|midwives|specialists|nutritionists|dietitians|dieticians|trainers|gps|enthusiasts|fans|advocates|supporters|makers|the makers|manufacturers|the manufacturer|old timers|grandmothers|health services|charities|websites|guidelines|the nhs|nhs|others|patients|sufferers|practitioners|clinicians|proponents|believers|herbalists|naturopaths|homeopaths|sellers|readers|testimonials|the adverts|the ads|investigators|the authors)',
  kin: '(my|our|her|his|the|a|your) (doctor|gp|physio|pharmacist|midwife|nurse|mother|mum|mom|gran|grandmother|grandma|dad|father|coach|neighbour|neighbor|friend|sister|aunt|husband|wife|trainer|consultant|specialist|physiotherapist|chiropractor|nan|label|maker|manufacturer|packet|bottle|box|guideline|review|team)',
  how: '[often |sometimes |usually |generally |still |do |does |will |also |now |commonly |always |used to |have long |has long |both |long ]',
  says: '(say|says|said|find|finds|found|believe|believes|believed|think|thinks|thought|claim|claims|claimed|report|reports|reported|insist|insists|feel|feels|assume|assumes|argue|argues|suggest|suggests|suspect|suspects|reckon|reckons|tell|tells|told|hope|hopes|promise|promises|maintain|maintains)',
}
