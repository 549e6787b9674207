import type { CDPSession } from 'puppeteer-core'
import { strings } from '../../../core/strings/interface.ts'

interface AxValue {
  value?: unknown
}

interface AxNode {
  nodeId: string
  parentId?: string
  childIds?: string[]
  ignored: boolean
  role?: AxValue
  name?: AxValue
  description?: AxValue
  value?: AxValue
  properties?: { name: string; value: AxValue }[]
}

/** Chromium's accessibility tree of a page, closed shadow roots included. */
export async function readTree(session: CDPSession): Promise<AxNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes as AxNode[]
}

const text = (value: AxValue | undefined) =>
  String(value?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
const roleOf = (node: AxNode) => text(node.role)
const nameOf = (node: AxNode) => text(node.name)
const property = (node: AxNode, name: string) => node.properties?.find((one) => one.name === name)?.value.value
const said = (node: AxNode) => `${roleOf(node)} "${nameOf(node).slice(0, 70)}"`

const controls = new Set(
  'button link checkbox radio switch textbox searchbox combobox listbox slider spinbutton tab option menuitem Date InputTime DisclosureTriangle ColorWell'.split(
    ' ',
  ),
)
const drawings = new Set(['image', 'img', 'SvgRoot', 'Canvas', 'graphics-document', 'figure-image'])
/** A control is told from another of its name by what it stands in. */
const groups = new Set(
  'region group radiogroup form navigation list listitem row cell gridcell article figure dialog tabpanel table Date InputTime'.split(
    ' ',
  ),
)

/** What is wrong in a tree, a line each. */
export function treeFaults(all: readonly AxNode[], isWhole = true): string[] {
  const nodes = all.filter((node) => !node.ignored)
  const byId = new Map(all.map((node) => [node.nodeId, node]))
  return [
    ...unnamed(nodes),
    ...alike(nodes, byId),
    ...headingFaults(nodes, isWhole),
    ...(isWhole ? landmarkFaults(nodes) : []),
    ...tableFaults(nodes, byId),
    ...fieldFaults(nodes),
  ]
}

function unnamed(nodes: readonly AxNode[]): string[] {
  return nodes.flatMap((node) => {
    const role = roleOf(node)
    if (nameOf(node) !== '') return []
    if (controls.has(role) || drawings.has(role)) return [`a ${role} has no name`]
    const isFocusable = property(node, 'focusable') === true && role !== 'RootWebArea'
    return isFocusable && (role === 'generic' || role === 'none')
      ? [`something that takes the focus has no role: ${JSON.stringify(node)}`]
      : []
  })
}

/** Names of what a node stands in, from the outside in. */
function standsIn(node: AxNode, byId: ReadonlyMap<string, AxNode>): string {
  const path: string[] = []
  for (let at = byId.get(node.parentId ?? ''); at; at = byId.get(at.parentId ?? ''))
    if (!at.ignored && groups.has(roleOf(at)) && nameOf(at) !== '') path.unshift(nameOf(at))
  return path.join(' > ')
}

/** Links of one name to two places, and other controls of one name, role and group. */
function alike(nodes: readonly AxNode[], byId: ReadonlyMap<string, AxNode>): string[] {
  const seen = new Map<string, string>()
  return nodes.flatMap((node) => {
    const role = roleOf(node)
    if (!controls.has(role) || role === 'option' || nameOf(node) === '') return []
    // A figure within a sentence is named by its number alone; its description says that it leads to its record.
    if (text(node.description) === strings.records.figure) return []
    // Each mention in the text is a button of its own, named by its words as the text is.
    if (standsIn(node, byId) === strings.checkText.marked) return []
    const key = [role, nameOf(node), standsIn(node, byId), role === 'link' ? '' : text(node.description)].join('|')
    const leadsTo = role === 'link' ? String(property(node, 'url') ?? '') : node.nodeId
    const before = seen.get(key)
    seen.set(key, leadsTo)
    return before !== undefined && before !== leadsTo
      ? [`${said(node)} is there twice, for two things: ${before}, ${leadsTo}`]
      : []
  })
}

function headingFaults(nodes: readonly AxNode[], isWhole: boolean): string[] {
  const headings = nodes.filter((node) => roleOf(node) === 'heading')
  const faults = headings.flatMap((node) => (nameOf(node) === '' ? ['a heading is empty'] : []))
  let before = isWhole ? 0 : 9
  for (const node of headings) {
    const level = Number(property(node, 'level'))
    if (level > before + 1) faults.push(`${said(node)} of level ${level} follows one of level ${before}`)
    before = level
  }
  const first = headings.filter((node) => property(node, 'level') === 1).length
  if (isWhole && first !== 1) faults.push(`there are ${first} headings of level 1`)
  return faults
}

function landmarkFaults(nodes: readonly AxNode[]): string[] {
  const of = (role: string) => nodes.filter((node) => roleOf(node) === role)
  const faults = of('main').length === 1 ? [] : [`there are ${of('main').length} main parts`]
  for (const role of ['navigation', 'region', 'complementary'])
    for (const node of of(role)) if (nameOf(node) === '') faults.push(`a ${role} has no name`)
  const names = ['navigation', 'region'].flatMap((role) => of(role).map(said))
  for (const name of new Set(names))
    if (names.indexOf(name) !== names.lastIndexOf(name)) faults.push(`two landmarks are ${name}`)
  if (nodes.every((node) => roleOf(node) !== 'RootWebArea' || nameOf(node) === '')) faults.push('it has no title')
  return faults
}

function tableFaults(nodes: readonly AxNode[], byId: ReadonlyMap<string, AxNode>): string[] {
  const tables = nodes.filter((node) => ['table', 'grid'].includes(roleOf(node)))
  const holders = new Set<string>()
  for (const node of nodes) {
    if (roleOf(node) !== 'columnheader' && roleOf(node) !== 'rowheader') continue
    for (let at = byId.get(node.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) holders.add(at.nodeId)
  }
  return tables.flatMap((node) => [
    ...(holders.has(node.nodeId) ? [] : [`${said(node)} has no header`]),
    ...(nameOf(node) === '' ? ['a table has no name'] : []),
  ])
}

function fieldFaults(nodes: readonly AxNode[]): string[] {
  return nodes.flatMap((node) => {
    const invalid = property(node, 'invalid')
    const isWrong = invalid !== undefined && invalid !== 'false' && invalid !== false
    return isWrong && text(node.description) === '' ? [`${said(node)} is wrong, and nothing says why`] : []
  })
}

/** Everything the tree says in regions that are read out when they change. */
export function announced(nodes: readonly AxNode[]): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textIn = (node: AxNode | undefined): string => {
    if (node === undefined) return ''
    if (roleOf(node) === 'StaticText') return nameOf(node)
    return (node.childIds ?? []).map((id) => textIn(byId.get(id))).join(' ')
  }
  return nodes
    .filter((node) => ['status', 'alert', 'log'].includes(roleOf(node)))
    .map((node) => textIn(node).replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' | ')
}
