import { pictureTour } from './animation/tour.ts'
import { build } from './tools.ts'

await build('chrome', true)
await pictureTour()
