import { render } from 'preact'
import { speakOnPage } from '../../data/language.ts'
import { App } from './App.tsx'

speakOnPage(document.documentElement)
const root = document.getElementById('app')
if (root) render(<App />, root)
