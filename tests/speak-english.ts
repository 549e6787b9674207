import { speakEnglish } from '../scripts/catalogue.ts'

// Tests that compare words do so in English, whatever the machine speaks.
speakEnglish()
