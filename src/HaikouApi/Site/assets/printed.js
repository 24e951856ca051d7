// Where the words of a record stand on the printed page: the page drawn small, each line a stroke, those of the record in colour.
import { say } from './review.js'

let asked
const places = () => asked ||= fetch(document.querySelector('.sheet').dataset.places).then(answer => answer.ok ? answer.json() : { pages: [], data: [] })

export async function draw(card, segments) {
  if (card.querySelector('.printed')) return
  const { pages, data } = await places()
  const has = line => segments.some(([from, to]) => from < line.end && line.start < to)
  for (const page of pages) {
    const lines = data.filter(line => line.page === page.page)
    if (!lines.some(has) || card.querySelector(`.printed[data-page="${page.page}"]`)) continue
    card.append(figureOf(page, lines, has))
  }
}

function figureOf({ page, width, height }, lines, has) {
  const name = say(`印在第 ${page} 页`, `Printed on page ${page}`)
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': name })
  drawing.append(svg('rect', { width, height, class: 'paper' }), ...lines.map(line => {
    const [left, top, right, bottom] = line.bbox
    return svg('rect', { x: left, y: top, width: right - left, height: bottom - top, class: has(line) ? 'here' : 'line' })
  }))
  const figure = Object.assign(document.createElement('figure'), { className: 'printed' })
  figure.dataset.page = page
  figure.append(drawing, Object.assign(document.createElement('figcaption'), { textContent: name }))
  return figure
}

function svg(tag, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
