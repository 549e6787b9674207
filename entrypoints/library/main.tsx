import { render } from 'preact'
import { loadEvidence } from '../../data/evidence.ts'
import { App } from './App.tsx'

const root = document.getElementById('app')
if (root) render(<App evidence={loadEvidence()} />, root)
