/** Words of the diary's own page. Functions take what varies; days come as the reader writes them. */
export const diaryStrings = {
  pageTitle: (view: string) => `${view} · Crampwise`,
  nav: 'Parts of the diary',
  skip: 'Skip to the content',
  places: {
    nights: 'Diary',
    insights: 'What it shows',
    experiment: 'Trial of one',
    doctor: 'For your doctor',
    data: 'Your data',
  },
  link: 'Diary',
  evidence: 'Evidence',
  options: 'Options',
  note: 'The diary stays on this device. Not medical advice.',
  loading: 'Reading your diary',
  unknown: {
    title: 'Nothing is here',
    text: 'This address leads to no night and no part of the diary.',
    back: 'To the diary',
  },
} as const
