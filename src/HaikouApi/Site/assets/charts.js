// Charts, drawn from the API's own answer. Numbers are labelled as they were printed; a chart shows nothing that the table does not.
const { Plot } = globalThis
const zh = document.documentElement.lang.startsWith('zh')
const say = (chinese, english) => (zh ? chinese : english)
const day = text => new Date(`${text}T00:00:00Z`)
const spec = width => ({ width: Math.max(300, Math.min(width, 820)), style: { fontFamily: 'inherit', fontSize: '14px', color: 'inherit', background: 'transparent' } })
const series = ['var(--ink)', '#2f7ba6', '#9a6a1c', '#a8568f', '#21847e', '#7a65b0']
const most = 6

/** What a reader of the chart is told beside it: how many rows could not be drawn. */
const drawings = {
  // Sums as ranges, one line an issuer: dotted up to a maximum, solid between two ends.
  ranges(rows, width) {
    const drawn = rows.filter(r => r.amountMaxYuan !== null).sort((a, b) => b.amountMaxYuan - a.amountMaxYuan).slice(0, 12)
    if (!drawn.length) return null
    const name = r => `${r.issuer}${drawn.filter(o => o.issuer === r.issuer).length > 1 ? ` ${drawn.indexOf(r) + 1}` : ''}`
    const label = r => r.asPrinted || `${r.amountMaxYuan}`
    const longest = Math.max(...drawn.map(r => [...name(r)].length))
    const end = Math.max(...drawn.map(r => r.amountMaxYuan))
    const chart = Plot.plot({
      ...spec(width), height: 36 + drawn.length * 36, marginLeft: 12 + longest * 14, marginRight: 12 + Math.max(...drawn.map(r => [...label(r)].length)) * 13, marginBottom: 28, marginTop: 8,
      x: { domain: [0, end], grid: true, label: null, ticks: width < 500 ? 2 : 4, tickFormat: v => v.toLocaleString('en'), labelArrow: 'none', tickSize: 0 },
      y: { domain: drawn.map(name), label: null, tickSize: 0 },
      marks: [
        Plot.ruleY(drawn.filter(r => r.amountMinYuan === null), { y: name, x1: 0, x2: 'amountMaxYuan', stroke: 'var(--ink)', strokeDasharray: '2 4' }),
        Plot.ruleY(drawn.filter(r => r.amountMinYuan !== null), { y: name, x1: 'amountMinYuan', x2: 'amountMaxYuan', stroke: 'var(--ink)', strokeWidth: 3 }),
        Plot.dot(drawn.filter(r => r.amountMinYuan !== null), { y: name, x: 'amountMinYuan', r: 5, fill: 'var(--ink)' }),
        Plot.dot(drawn, { y: name, x: 'amountMaxYuan', r: 5, fill: 'var(--ink)', href: link, title: told }),
        Plot.text(drawn, { y: name, x: 'amountMaxYuan', text: label, dx: 12, textAnchor: 'start', fill: 'var(--ink)', fontWeight: 700 }),
      ],
    })
    return { chart, drawn }
  },

  // A mean or an index of a period, as a bar as long as the period; where there is one period only, the change against the year before.
  readings: (rows, width) => periods(rows, width, 'value', r => r.asPrinted || String(r.value), rows[0]?.unit === 'mg/m3' ? say('毫克/立方米', 'mg/m³') : say('微克/立方米', 'µg/m³')),
  // One place and period: what rose and what fell.
  changes(rows, width) {
    const drawn = rows.filter(r => r.yearOnYearPercent !== null).sort((a, b) => a.yearOnYearPercent - b.yearOnYearPercent).slice(0, 12)
    if (!drawn.length) return null
    const name = r => ({ pm25: 'PM₂.₅', pm10: 'PM₁₀', o3: 'O₃', so2: 'SO₂', no2: 'NO₂' })[r.pollutant] || r.pollutant.toUpperCase()
    const label = r => (r.yearOnYearPercent === 0 ? say('持平', 'unchanged') : `${r.yearOnYearPercent > 0 ? '+' : '−'}${Math.abs(r.yearOnYearPercent).toFixed(1)}%`)
    const ends = [Math.min(0, ...drawn.map(r => r.yearOnYearPercent)), Math.max(0, ...drawn.map(r => r.yearOnYearPercent))]
    const rises = ends[1] > 0
    const chart = Plot.plot({
      ...spec(width), height: 36 + drawn.length * 36, marginLeft: 76, marginRight: 76, marginBottom: 28, marginTop: 8,
      x: { domain: ends, grid: true, label: null, ticks: 4, tickFormat: v => `${v}%`.replace('-', '−'), tickSize: 0 },
      y: { domain: drawn.map(name), label: null, tickSize: 0, axis: rises ? 'left' : 'right' },
      marks: [
        Plot.barX(drawn, { y: name, x: 'yearOnYearPercent', fill: 'var(--grey)', insetTop: 9, insetBottom: 9, href: link, title: told }),
        Plot.text(drawn, { y: name, x: 'yearOnYearPercent', text: label, textAnchor: rises ? 'start' : 'end', dx: rises ? 8 : -8, fill: 'var(--ink)', fontWeight: 700 }),
        Plot.ruleX([0], { stroke: 'var(--ink)' }),
      ],
    })
    return { chart, drawn }
  },

  summaries: (rows, width) => periods(rows, width, 'compositeIndex', r => String(r.compositeIndex), say('综合指数', 'composite index')),
}

function periods(rows, width, value, label, unit) {
  const whole = rows.filter(r => r[value] !== null && r.periodStart && r.periodEnd)
  const byCity = Map.groupBy(whole, r => r.city)
  const cities = [...byCity.keys()].sort((a, b) => byCity.get(b).length - byCity.get(a).length).slice(0, most)
  const drawn = whole.filter(r => cities.includes(r.city))
  if (!drawn.length) return null
  const spans = new Set(drawn.map(r => r.periodStart + r.periodEnd))
  return spans.size > 1 ? overTime(drawn, cities, width, value, label, unit) : sideBySide(drawn, width, value, label, unit)
}

function overTime(drawn, cities, width, value, label, unit) {
  const last = cities.map(c => drawn.filter(r => r.city === c).reduce((a, b) => (a.periodEnd > b.periodEnd ? a : b)))
  const colour = r => series[cities.indexOf(r.city)]
  const chart = Plot.plot({
    ...spec(width), height: 280, marginLeft: 48, marginRight: 24 + Math.max(...cities.map(c => [...c].length)) * 14, marginTop: 28, marginBottom: 32,
    x: { type: 'utc', label: null, tickSize: 0, ticks: Math.max(2, Math.floor(width / 120)), ...(zh ? { tickFormat: month } : {}) },
    y: { label: unit, labelArrow: 'none', labelAnchor: 'top', grid: true, zero: true, tickSize: 0, ticks: 5 },
    marks: [
      Plot.ruleY(drawn, { x1: r => day(r.periodStart), x2: r => new Date(+day(r.periodEnd) + 864e5), y: value, stroke: colour, strokeWidth: 3, href: link, title: told }),
      Plot.dot(drawn, { x: r => day(r.periodEnd), y: value, r: 4, fill: colour, href: link, title: told }),
      drawn.length <= 12 ? Plot.text(drawn, { x: r => day(r.periodEnd), y: value, text: label, dy: -12, textAnchor: 'end', fill: 'var(--ink)', fontWeight: 700 }) : null,
      Plot.text(last, { x: r => day(r.periodEnd), y: value, text: 'city', dx: 10, textAnchor: 'start', fill: 'var(--ink)' }),
    ],
  })
  return { chart, drawn }
}

/** One period only: the places beside one another. */
function sideBySide(drawn, width, value, label, unit) {
  const sorted = [...drawn].sort((a, b) => a[value] - b[value]).slice(0, 20)
  const chart = Plot.plot({
    ...spec(width), height: 36 + sorted.length * 36, marginLeft: 12 + Math.max(...sorted.map(r => [...r.city].length)) * 15, marginRight: 12 + Math.max(...sorted.map(r => [...label(r)].length)) * 13, marginBottom: 36, marginTop: 8,
    x: { label: null, grid: true, zero: true, tickSize: 0, ticks: 4 },
    y: { domain: [...new Set(sorted.map(r => r.city))], label: null, tickSize: 0 },
    marks: [
      Plot.barX(sorted, { y: 'city', x: value, fill: 'var(--grey)', insetTop: 6, insetBottom: 6, href: link, title: told }),
      Plot.text(sorted, { y: 'city', x: value, text: label, dx: 8, textAnchor: 'start', fill: 'var(--ink)', fontWeight: 700 }),
      Plot.ruleX([0]),
    ],
  })
  return { chart, drawn: sorted }
}

const month = d => (d.getUTCMonth() === 0 ? `${d.getUTCFullYear()}年` : `${d.getUTCMonth() + 1}月`)
const link = r => r.pageUrl
const told = r => r.sentence || r.quote

async function draw(plot) {
  const rows = await fetch(plot.dataset.source, { headers: { accept: 'application/json' } }).then(answer => (answer.ok ? answer.json() : { data: [], page: { total: 0 } }))
  if (!show(plot, rows)) return
  let width = plot.clientWidth
  new ResizeObserver(() => { // a telephone turned, a window made narrow
    if (plot.clientWidth === width) return
    width = plot.clientWidth
    show(plot, rows)
  }).observe(plot)
}

/** Draws the rows as wide as there is room; whether there is anything to draw. */
function show(plot, rows) {
  const made = rows.data.length ? drawings[plot.dataset.chart](rows.data, plot.clientWidth) : null
  const source = plot.parentElement.querySelector('.src')
  if (!made) {
    const none = document.createElement('p')
    none.className = 'none'
    none.textContent = say('这些行没有可以画的数。', 'These rows have no number to draw.')
    plot.replaceChildren(none)
    return false
  }
  for (const style of made.chart.querySelectorAll('style')) style.remove() // the site's own styles hold
  const caption = plot.parentElement.querySelector('h2').textContent
  for (const group of made.chart.querySelectorAll('g[aria-label]')) { // names of marks, which say nothing to a reader
    group.dataset.mark = group.getAttribute('aria-label')
    group.removeAttribute('aria-label')
  }
  made.chart.setAttribute('role', 'group')
  made.chart.setAttribute('aria-label', `${caption}: ${made.drawn.map(r => r.asPrinted || r.compositeIndex || r.value).join(say('，', ', '))}`)
  plot.replaceChildren(made.chart)
  const left = rows.page.total - made.drawn.length
  if (left > 0) source.textContent = say(`画了 ${made.drawn.length} 行；另有 ${left} 行没有画出，见下表。`, `${made.drawn.length} rows are drawn; ${left} more are in the table only.`)
  return true
}

for (const plot of document.querySelectorAll('.plot')) draw(plot)
