// The dialogs in which a page is put right: what is said, how it would be, and saving it.
import { make } from './elements.js'
import { parse, ranges } from './reader.js'
import { correct, extract, get, isChinese, rows, say } from './review.js'

export const textOf = segments => ranges(segments).map(range => range.toString()).join('')

const labelled = (text, control) => make('label', {}, text, control)
const named = label => label[isChinese ? 'zh' : 'en']
const ofMachine = ['id', 'document', 'article', 'origin', 'rule', 'quote', 'sourceUrl', 'pageUrl', 'recordedAt', 'absent', 'sentence']

let catalogue, quantities

/** A dataset with the fields that a person can say. */
async function datasetOf(slug) {
  catalogue ||= (await get('datasets')).data
  const dataset = catalogue.find(d => d.name === slug)
  return { ...dataset, fields: dataset.fields.filter(f => !ofMachine.includes(f.name)) }
}

async function datasets() {
  await datasetOf('documents')
  return catalogue.filter(d => d.fields.some(f => f.name === 'origin') && d.name !== 'warnings')
}

export function shown(field, value) {
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.map(v => shown(field, v)).join(say('、', ', '))
  if (typeof value === 'boolean') return value ? say('是', 'yes') : say('否', 'no')
  return field.valueLabels?.[value] ? named(field.valueLabels[value]) : String(value)
}

/** What selected words say of a field: by the quantities that stand there, else by what the rules read of the words alone. */
async function valueIn(field, words, page) {
  const text = words.text.replace(/\s/g, '')
  if (field.valueLabels) return Object.entries(field.valueLabels).find(([, label]) => text.includes(label.zh))?.[0] ?? ''
  if (field.type === 'date') return dayIn(text, await get(`documents/${page}`))
  if (!['number', 'integer'].includes(field.type) && field.name !== 'unit') return text
  quantities ||= await rows('quantities', page)
  const overlaps = q => Object.values(q.citations || {}).some(c => c.segments.some(s => s.start < words.to && s.end > words.from))
  const standing = quantities.filter(q => q.value !== null && overlaps({ citations: { value: q.citations.value || q.citations.asPrinted } }))
  const [found] = standing.length ? standing : (await extract(words.text)).quantities || []
  if (field.name === 'unit') return found?.unit ?? ''
  return String((/max|end$/i.test(field.name) ? found?.valueMax : null) ?? found?.value ?? text.match(/-?\d+(\.\d+)?/)?.[0] ?? '')
}

function dayIn(text, page) {
  const [, year, month, day] = text.match(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/) || []
  const ofPage = (page.publishedOn || page.datelineOn || '').slice(0, 4)
  return month && (year || ofPage) ? `${year || ofPage}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : ''
}

function inputFor(field) {
  const choices = field.valueLabels ? Object.entries(field.valueLabels).map(([value, label]) => [value, named(label)]) : field.type === 'boolean' ? [['true', say('是', 'yes')], ['false', say('否', 'no')]] : null
  if (!choices) return make('input', { type: field.type === 'date' ? 'date' : 'text', inputMode: field.type === 'number' ? 'decimal' : 'text' })
  return make('select', {}, new Option('—', ''), ...choices.map(([value, label]) => new Option(label, value)))
}

/** The value as a review says it; an empty one is not reported. */
function contentOf(field, text) {
  if (field.type === 'boolean') return text === 'true'
  if (field.type === 'text-list') return text.split(/[、,，;；]/).map(t => t.trim()).filter(Boolean)
  return ['number', 'integer'].includes(field.type) && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text.trim()
}

/** One field that is corrected: which, its value, the words that say it, and why where they do not. */
class FieldRow {
  constructor(form, field) {
    this.form = form
    this.name = make('select', { name: 'field' }, ...form.dataset.fields.map(f => new Option(named(f.label), f.name)))
    if (field) this.name.value = field
    this.slot = make('span')
    this.quote = make('input', { name: 'quote', lang: 'zh-Hans' })
    this.because = make('input', { name: 'because', placeholder: say('只在原文没有这样说时', 'only where the words do not say it') })
    this.element = make('fieldset', {}, labelled(say('字段', 'Field'), this.name), labelled(say('值', 'Value'), this.slot), labelled(say('说出它的原文', 'Words that say it'), this.quote), labelled(say('缘由', 'Because'), this.because))
    this.name.addEventListener('change', () => this.fill())
  }

  get field() { return this.form.dataset.fields.find(f => f.name === this.name.value) }

  async fill() {
    const { words, row, page } = this.form
    const cited = row?.citations?.[this.name.value]
    this.value = inputFor(this.field)
    this.value.name = 'value'
    this.slot.replaceChildren(this.value)
    this.segments = words ? [[words.from, words.to]] : (cited?.segments || []).map(s => [s.start, s.end])
    this.quote.value = this.printed = words?.text ?? cited?.quote ?? ''
    const value = words ? await valueIn(this.field, words, page) : row?.[this.name.value]
    this.value.value = Array.isArray(value) ? value.join('、') : value ?? ''
  }

  /** As a review says it: words that were selected by their place, words that were typed by themselves. */
  get said() {
    if (this.value.value === '') return { absent: 'notReported' }
    const places = this.segments.map(([start, end]) => ({ start, end }))
    const quote = this.quote.value !== this.printed || !places.length ? this.quote.value : places.length === 1 ? places[0] : places
    return { value: contentOf(this.field, this.value.value), ...quote !== '' && { quote }, ...this.because.value && { because: this.because.value } }
  }
}

/** The form for a correction: of one of the records that the words are of, or of a new one. */
export class CorrectionForm {
  /** @param {{page: string, candidates: object[], words: object | null, article: string}} about */
  constructor(about) {
    Object.assign(this, about)
    this.fields = make('div')
    this.which = make('select', { name: 'record' }, ...this.candidates.map(c => new Option(c.name, c.record)), ...this.words ? [new Option(say('新的一条', 'A new record'), '')] : [])
    this.kind = make('select', { name: 'dataset' })
    this.kindLabel = labelled(say('数据集', 'Dataset'), this.kind)
    const more = make('button', { type: 'button', onclick: () => this.add() }, say('再加一个字段', 'Another field'))
    this.element = make('div', {}, labelled(say('哪一条', 'Which record'), this.which), this.kindLabel, this.fields, more)
    for (const select of [this.which, this.kind]) select.addEventListener('change', () => this.begin())
  }

  async begin() {
    if (!this.kind.length) this.kind.append(...(await datasets()).map(d => new Option(named(d.title), d.name)))
    this.chosen = this.candidates.find(c => c.record === this.which.value)
    this.kindLabel.hidden = Boolean(this.chosen)
    this.dataset = await datasetOf(this.chosen?.dataset ?? this.kind.value)
    this.row = this.chosen ? await get(`${this.chosen.dataset}/${this.chosen.record}`) : null
    this.rows = []
    this.fields.replaceChildren()
    await this.add(this.likely())
  }

  /** The field of the record whose words were selected: its number, where they say one. */
  likely() {
    const touches = c => c?.segments.some(s => s.start < this.words.to && s.end > this.words.from)
    const fields = this.words ? this.dataset.fields.filter(f => touches(this.row?.citations?.[f.name])) : []
    return (fields.find(f => ['number', 'integer'].includes(f.type)) ?? fields[0])?.name
  }

  async add(field) {
    const row = new FieldRow(this, field)
    this.rows.push(row)
    this.fields.append(row.element)
    await row.fill()
  }

  get change() {
    const about = this.chosen ?? { dataset: this.dataset.name, article: this.article, quote: { start: this.words.from, end: this.words.to } }
    return correct(about, Object.fromEntries(this.rows.map(r => [r.field.name, r.said])))
  }

  /** Before and after side by side, of what a dry run answered. */
  comparison({ records, changes = [] }) {
    const id = this.chosen?.record ?? changes.find(c => c.kind === 'new' && c.dataset === this.dataset.name)?.id
    const after = records[this.dataset.name]?.find(r => r.id === id)
    const differs = f => JSON.stringify(this.row?.[f.name] ?? null) !== JSON.stringify(after?.[f.name] ?? null)
    const lines = after ? this.dataset.fields.filter(differs) : []
    const head = make('thead', {}, make('tr', {}, ...[say('字段', 'Field'), say('现在', 'Now'), say('将是', 'Would be')].map(t => make('th', { scope: 'col' }, t))))
    const line = f => make('tr', {}, make('th', { scope: 'row' }, named(f.label)), make('td', {}, shown(f, this.row?.[f.name])), make('td', {}, shown(f, after[f.name])))
    return lines.length ? make('table', { className: 'rows' }, head, make('tbody', {}, ...lines.map(line)))
      : make('p', {}, after ? say('值都不变，只记作人工审阅。', 'No value changes; it is recorded as reviewed.') : say('没有一条记录因此改变。', 'No record changes by this.'))
  }

  /** What is wrong, in words, by field. */
  faultOf({ name, detail, suggestion }) {
    const field = this.dataset.fields.find(f => f.name === name.match(/fields\.(\w+)/)?.[1])
    const said = detail.replace(/^.*?, (?:record \d+ \([^)]*\), )?[\w.$[\]]+(?:：|: )/, '')
    return make('li', {}, field ? make('b', {}, named(field.label), say('：', ': ')) : null, said, suggestion ? ` ${say('是否', 'Did you mean')} ${suggestion}${say('？', '?')}` : '')
  }
}

export const segmentsOf = element => parse(`${element.dataset.v || ''} ${element.dataset.e || ''}`)
