import { render } from 'preact'
import { strings } from '../../core/strings/interface.ts'
import { speakOnPage } from '../../data/language.ts'
import { App } from './App.tsx'

speakOnPage(document.documentElement)
document.title = strings.popup.pageTitle
const root = document.getElementById('app')
if (root) render(<App />, root)
