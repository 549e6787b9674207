import { packPeople } from './pack-people.ts'
import { populationWords } from './population-words.ts'

export default () => packPeople(populationWords)
