import { render } from 'preact'
import { welcomeStrings } from '../../core/strings/welcome.ts'
import { speakOnPage } from '../../data/language.ts'
import { App } from './App.tsx'

speakOnPage(document.documentElement)
document.title = welcomeStrings.pageTitle
const root = document.getElementById('app')
if (root) render(<App />, root)
