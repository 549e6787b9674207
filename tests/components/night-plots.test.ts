import { afterEach, describe, expect, it } from 'vitest'
import { dayLabels, secondsOf } from '../../components/night-plots.ts'
import { speak } from '../../core/strings/say.ts'
import { speakEnglish } from '../../scripts/catalogue.ts'

const days = ['2026-12-27', '2026-12-31', '2027-01-04'].map(secondsOf)
const months = ['2026-11-01', '2026-12-01', '2027-01-01'].map(secondsOf)
const day = 86_400

describe('the days below the chart', () => {
  afterEach(speakEnglish)

  it('are written as the language writes them, with the year where it begins', () => {
    expect(dayLabels(days, 4 * day)).toEqual(['Dec 27\n2026', 'Dec 31', 'Jan 4\n2027'])
    expect(dayLabels(months, 30 * day)).toEqual(['Nov\n2026', 'Dec', 'Jan\n2027'])
    speak((key) => (key === 'language' ? 'es' : ''))
    expect(dayLabels(days, 4 * day)).toEqual(['27 dic\n2026', '31 dic', '4 ene\n2027'])
  })
})
