// The reader. Without script, marks are links to their cards and cards open by themselves; this paints words, keeps the address and listens to keys.
import { copy } from './site.js'

const $ = (selector, from = document) => from.querySelector(selector)
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)]
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
const narrow = matchMedia('(max-width: 699px)')
const sheet = $('.sheet')

// Where the characters of the stored text stand in this document: text nodes with their first and last code point.
// data-s names the places of a block's characters, in order: 2056-2120 2125-2128.
const nodes = []
for (const block of $$('[data-s]', sheet)) {
  const places = parse(block.dataset.s)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let place = 0, at = places[0]?.[0]
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let from = 0, left = [...node.data].length; left > 0;) {
      if (at === places[place][1]) at = places[++place][0]
      const taken = Math.min(left, places[place][1] - at)
      nodes.push({ node, from, start: at, end: at + taken })
      at += taken
      from += taken
      left -= taken
    }
  }
}
nodes.sort((a, b) => a.start - b.start)

export function parse(text) {
  return (text || '').split(' ').filter(Boolean).map(part => part.split('-').map(Number))
}

const units = (text, points) => [...text].slice(0, points).join('').length

/** Ranges of this document that show these code points of the stored text. */
export function ranges(segments) {
  return segments.flatMap(([from, to]) => nodes.filter(n => n.start < to && n.end > from).map(n => {
    const range = new Range()
    range.setStart(n.node, units(n.node.data, n.from + Math.max(from - n.start, 0)))
    range.setEnd(n.node, units(n.node.data, n.from + Math.min(to, n.end) - n.start))
    return range
  }))
}

/** The code point of the stored text at a place of this document; null outside of it. */
function placeOf(node, offset) {
  const n = nodes.find(n => n.node === node && units(node.data, n.from) <= offset && offset <= units(node.data, n.from + n.end - n.start))
  return n ? n.start + [...node.data.slice(0, offset)].length - n.from : null
}

const priority = { evidence: 0, value: 1, find: 2 }

export function paint(name, list) {
  if (!CSS.highlights) return
  const highlight = new Highlight(...list)
  highlight.priority = priority[name]
  CSS.highlights.set(name, highlight)
}

const cards = new Map($$('.card').map(card => [card.id.slice(2), card]))
const numbers = new Map($$('.qq').map(number => [number.id.slice(2), number]))
const details = card => card.closest('details')
let current = null

export function show(range, first) {
  if (!range) return
  const box = range.getBoundingClientRect()
  const low = narrow.matches ? innerHeight * 0.35 : innerHeight - 120
  if (box.top >= 80 && box.bottom <= low) return
  scrollBy({ top: box.top - (narrow.matches ? 120 : innerHeight / 3), behavior: calm || first ? 'instant' : 'smooth' })
}

function address(hash) {
  if (location.hash !== hash) history.replaceState(null, '', hash || location.pathname + location.search)
}

/** Chooses a record: opens its card, fills its words, and says so in the address. */
export function select(id, { fromWords = false, first = false } = {}) {
  const card = cards.get(id), number = numbers.get(id)
  for (const [other, element] of numbers) element.classList.toggle('on', other === id)
  for (const [other, element] of cards) if (other !== id) details(element).open = false
  current = card || number ? id : null
  if (!current) {
    paint('value', [])
    paint('evidence', [])
    address('')
    return
  }
  if (card) details(card).open = true
  const chosen = (card || number).dataset
  const value = ranges(parse(chosen.v))
  paint('value', value)
  paint('evidence', ranges(parse(chosen.e)))
  if (card && sheet.dataset.places) import('./printed.js').then(({ draw }) => draw(card, parse(chosen.v)))
  address(`#r=${id}`)
  if (!fromWords) show(value[0], first)
  if (!narrow.matches) within(card ? details(card) : number)
}

/** Scrolls the notes beside the article, not the page, until a note is seen. */
function within(note) {
  const notes = note.closest('.notes')
  const from = note.getBoundingClientRect().top - notes.getBoundingClientRect().top + notes.scrollTop
  if (from < notes.scrollTop || from + note.offsetHeight > notes.scrollTop + notes.clientHeight) notes.scrollTop = from - 40
}

for (const card of cards.values()) {
  const id = card.id.slice(2)
  details(card).addEventListener('toggle', () => {
    if (details(card).open && current !== id) select(id)
    else if (!details(card).open && current === id) select(null)
  })
}
for (const summary of $$('.notes summary')) summary.dataset.close = sheet.dataset.close

// Words choose their record; words of several records go through them one by one.
sheet.addEventListener('click', event => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  const link = event.target.closest('a.copy-link')
  if (link) {
    event.preventDefault()
    copy(new URL(link.getAttribute('href'), location.href).href, link)
    return
  }
  const number = event.target.closest('.qq')
  const words = event.target.closest('a.m[data-r]')
  if (number) {
    event.preventDefault()
    select(number.id.slice(2))
  } else if (words) {
    event.preventDefault()
    const ids = words.dataset.r.split(' ')
    if (words.dataset.q && $('#t-all')?.checked) ids.push(words.dataset.q)
    const at = (ids.indexOf(current) + 1) % ids.length
    select(ids[at], { fromWords: true })
    const step = cards.get(ids[at])?.querySelector('.step')
    if (step) step.textContent = ids.length > 1 ? ` ${at + 1}/${ids.length}` : ''
  }
})

for (const heading of $$('.notes h4')) {
  heading.addEventListener('click', () => { if (narrow.matches) heading.parentElement.classList.toggle('show') })
}

// Words that are selected with the mouse are in the address too, so that any can be sent.
document.addEventListener('mouseup', event => {
  if (event.target.closest?.('button, .notes, dialog')) return
  const selection = getSelection()
  if (!selection.rangeCount || selection.isCollapsed || !sheet.contains(selection.anchorNode)) return
  const range = selection.getRangeAt(0)
  const [from, to] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)]
  if (from === null || to === null || from >= to) return
  address(`#char=${from},${to}`)
  document.dispatchEvent(new CustomEvent('words', { detail: { from, to } }))
})

const order = [...cards.keys()]
const unread = $$('.m.un', sheet)
const doubts = $$('.doubt, .doubt-note', sheet)
let atUnread = -1, atDoubt = -1

function step(list, by) {
  if (list.length) select(list[(list.indexOf(current) + by + list.length) % list.length])
}

function visit(element) {
  const range = new Range()
  range.selectNodeContents(element)
  if (element.dataset.r) select(element.dataset.r.split(' ')[0], { fromWords: true })
  else paint('value', [range])
  show(range)
}

const keys = {
  j: () => step(order, 1),
  k: () => step(order, current ? -1 : 0),
  u: () => unread.length && visit(unread[atUnread = (atUnread + 1) % unread.length]),
  w: () => doubts.length && visit(doubts[atDoubt = (atDoubt + 1) % doubts.length]),
  '/': () => $('.find input').focus(),
  '?': help,
}

addEventListener('keydown', event => {
  if (event.key === 'Escape') select(null)
  if (event.target.matches('input:not([type=checkbox]), textarea, select') || event.metaKey || event.ctrlKey || event.altKey || !keys[event.key]) return
  event.preventDefault()
  keys[event.key]()
})

function help() {
  const dialog = document.createElement('dialog')
  dialog.className = 'keys'
  dialog.append(...$('#keys').cloneNode(true).childNodes)
  dialog.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

// Finding on the page paints what is found; the text stays as it is.
const find = $('.find input')
find.form.addEventListener('submit', event => event.preventDefault())
find.addEventListener('input', () => {
  const words = find.value.trim()
  const found = words ? nodes.flatMap(n => occurrences(n.node, words)) : []
  paint('find', found)
  $('.find output').textContent = words ? found.length : ''
  show(found[0])
})

function occurrences(node, words) {
  const found = []
  for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
    const range = new Range()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    found.push(range)
  }
  return found
}

// The article in view, in the list at the left.
const seen = new IntersectionObserver(entries => {
  for (const entry of entries.filter(e => e.isIntersecting)) {
    for (const link of $$('.toc a')) link.classList.toggle('now', link.hash === `#${entry.target.id}`)
  }
}, { rootMargin: '-30% 0px -60% 0px' })
for (const article of $$('article', sheet)) seen.observe(article)

/** A record that has no card here, on a page with too many: its words are asked for. */
async function fetchWords(id) {
  const answer = await fetch(new URL(`../v1/citations?record=${encodeURIComponent(id)}&limit=100`, location.href))
  if (!answer.ok) return
  const { data } = await answer.json()
  const value = ranges(data.filter(c => c.field !== 'sentence').flatMap(c => c.segments.map(s => [s.start, s.end])))
  paint('value', value)
  show(value[0], true)
}

function follow(first) {
  const [, name, rest] = location.hash.match(/^#(r|char)=(.+)$/) || []
  if (name === 'r' && (cards.has(rest) || numbers.has(rest))) select(rest, { first })
  else if (name === 'r') fetchWords(rest)
  else if (name === 'char') {
    const [from, to] = rest.split(',').map(Number)
    const words = ranges([[from, to]])
    paint('value', words)
    paint('evidence', [])
    show(words[0], first)
  }
}

addEventListener('hashchange', () => follow(false))
follow(true)
if (location.hash) document.fonts.ready.then(() => requestAnimationFrame(() => follow(true)))

// The editor is loaded when somebody opens it, and again in the same tab until it is closed.
const correct = $('#correct')
if (correct) {
  const edit = async () => (await import('./editor.js')).open(correct)
  correct.hidden = false
  correct.addEventListener('click', edit)
  if (sessionStorage.editing) edit()
}
