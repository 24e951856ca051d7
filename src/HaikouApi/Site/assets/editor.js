// Putting a page right in the reader: a panel that asks for a key, which stays in this tab, and what can be done with it.
import { parse, ranges, paint, select, show } from './reader.js'
import { make } from './elements.js'
import { CorrectionForm, segmentsOf, textOf } from './correction.js'
import { changed, confirm, held, put, rows, say, settle, unchanged, withdraw } from './review.js'

const sheet = document.querySelector('.sheet')
const page = sheet.dataset.document
const status = make('p', { role: 'status' })
let panel, words = null

/** Opens the panel, which stays at the lower edge of the window. */
export async function open(button) {
  if (panel) return panel.querySelector('input, button')?.focus()
  sessionStorage.editing = 'on'
  button.setAttribute('aria-expanded', 'true')
  panel = make('section', { className: 'editor', ariaLabel: say('更正此版', 'Correct this page') })
  document.querySelector('.cols').after(panel)
  if (sessionStorage.reviewKey) await begin()
  else askForKey()
}

function askForKey(note) {
  const key = make('input', { type: 'password', name: 'key', autocomplete: 'off', required: true })
  const form = make('form', {}, make('label', {}, say('密钥（只留在这个标签页里）', 'Key (kept in this tab only)'), key), make('button', {}, say('开始更正', 'Start')), status)
  form.addEventListener('submit', async event => {
    event.preventDefault()
    try {
      const now = await held(page, sessionStorage.reviewKey)
      await put(page, now, await changed(page, now, unchanged, key.value.trim()), key.value.trim(), true)
      sessionStorage.reviewKey = key.value.trim()
      await begin()
    } catch (refusal) {
      tell(refusal)
      key.focus()
    }
  })
  const whence = make('p', {}, say('密钥由管理这项服务的人发给：', 'Whoever runs the service gives out keys: '), make('code', {}, './haikou keys add NAME --scope pages,review'))
  form.append(whence)
  panel.replaceChildren(form)
  status.textContent = note ?? ''
  key.focus()
}

async function begin() {
  const correctWords = () => words ? compose(words) : status.textContent = say('还没有选中文字。', 'No words are selected yet.')
  const start = make('button', { type: 'button', onclick: correctWords }, say('更正选中的文字', 'Correct the selected words'))
  const close = make('button', { type: 'button', onclick: leave }, say('收起，忘掉密钥', 'Close and forget the key'))
  const how = make('p', {}, say('选中版面上的文字，或打开一条记录，就可以更正。', 'Select words on the page, or open a record, to correct it.'))
  status.textContent = ''
  panel.replaceChildren(how, make('p', { className: 'do' }, start, close), status)
  document.body.classList.add('editing')
  for (const card of sheet.querySelectorAll('.card')) offer(card)
  letWordsBeSelected()
  document.addEventListener('words', event => {
    words = { ...event.detail, text: textOf([[event.detail.from, event.detail.to]]) }
    if (!document.querySelector('dialog[open]')) compose(words)
  })
  report()
  await listWarnings()
}

/** No selection begins in a link: while the mouse is down on one it is none, and selecting its words does not follow it. */
function letWordsBeSelected() {
  sheet.addEventListener('mousedown', event => {
    const link = event.target.closest('a.m')
    if (!link) return
    const address = link.getAttribute('href')
    link.removeAttribute('href')
    addEventListener('mouseup', () => link.setAttribute('href', address), { once: true })
  })
  sheet.addEventListener('click', event => {
    if (getSelection().isCollapsed || !event.target.closest('a.m')) return
    event.preventDefault()
    event.stopPropagation()
  }, true)
}

function leave() {
  for (const name of ['reviewKey', 'editing', 'saved']) sessionStorage.removeItem(name)
  location.reload()
}

/** What was saved before the page was loaded anew, with its undoing. */
function report() {
  if (!sessionStorage.saved) return
  const { said, before } = JSON.parse(sessionStorage.saved)
  sessionStorage.removeItem('saved')
  const undo = make('button', { type: 'button', onclick: () => attempt(async () => saved(await put(page, await held(page, sessionStorage.reviewKey), before, sessionStorage.reviewKey), null)) }, say('撤消', 'Undo'))
  status.replaceChildren(said, ' ', before === undefined ? '' : undo)
}

/** Buttons on the card of a record. */
function offer(card) {
  const about = recordOf(card)
  const buttons = [
    card.closest('li').classList.contains('rev') ? null : make('button', { type: 'button', onclick: () => attempt(() => keep(confirm(about))) }, say('确认', 'Confirm')),
    make('button', { type: 'button', onclick: () => compose(null, about) }, say('更正', 'Correct')),
    make('button', { type: 'button', onclick: () => explain(say('撤回这一条', 'Withdraw this record'), true, because => withdraw(about, because)) }, say('撤回', 'Withdraw')),
  ]
  card.querySelector('.do')?.append(...buttons.filter(Boolean))
}

function recordOf(element) {
  const name = element.closest('details')?.querySelector('summary').textContent.replace(/\s+/g, ' ').trim() ?? `${say('数量', 'Quantity')} ${element.textContent}`
  return { record: element.id.slice(2), dataset: element.dataset.d ?? 'quantities', article: element.closest('article').id.slice(2), name, segments: segmentsOf(element), isReviewed: Boolean(element.closest('li.rev')) }
}

async function listWarnings() {
  const open = await rows('warnings', page, '&status=open')
  if (!open.length) return
  const item = warning => {
    const places = Object.values(warning.citations)[0]?.segments ?? parse(warning.sourceUrl.split('#char=')[1].replace(',', '-')).map(([start, end]) => ({ start, end }))
    const about = { code: warning.code, article: warning.article, quote: places.map(({ start, end }) => ({ start, end })) }
    const see = () => { const found = ranges(places.map(s => [s.start, s.end])); paint('value', found); show(found[0]) }
    return make('li', {}, say(warning.detailZh, warning.detailEn), ' ', make('button', { type: 'button', onclick: see }, say('看原文', 'See the words')), ' ',
      make('button', { type: 'button', onclick: () => explain(warning.detailZh && say(warning.detailZh, warning.detailEn), false, because => settle(about, because)) }, say('已核', 'Settle')))
  }
  panel.append(make('details', {}, make('summary', {}, say(`待核的存疑 ${open.length} 处`, `${open.length} warnings to check`)), make('ul', {}, ...open.map(item))))
}

/** A correction: said, shown as it would be, then saved. */
async function compose(of, about) {
  const touches = c => of && c.segments.some(([from, to]) => from < of.to && to > of.from)
  const candidates = about ? [about] : [...sheet.querySelectorAll('.card, .qq')].map(recordOf).filter(touches)
  const place = of && ranges([[of.from, of.to]])[0]?.startContainer.parentElement.closest('article')
  const form = new CorrectionForm({ page, candidates, words: of, article: about?.article ?? place?.id.slice(2) })
  const dialog = dialogOf(about ? about.name : say('更正', 'Correct'), form.element, { change: () => form.change, fault: e => form.faultOf(e), compare: a => form.comparison(a), record: () => form.chosen?.record })
  if (of) dialog.querySelector('h2').after(make('blockquote', { lang: 'zh-Hans' }, of.text))
  await form.begin()
  dialog.showModal()
}

/** A change that only needs a reason. */
function explain(title, isNeeded, change) {
  const because = make('input', { name: 'because', required: isNeeded })
  const label = make('label', {}, isNeeded ? say('缘由（公开于历史）', 'Because (history shows it)') : say('说明（可不填）', 'Because (optional)'), because)
  dialogOf(title, label, { change: () => change(because.value.trim()), fault: e => make('li', {}, e.detail) }).showModal()
}

function dialogOf(title, content, { change, fault, compare, record = () => null }) {
  const said = make('div', { className: 'would', role: 'status' })
  const [preview, save, cancel] = [say('看看会怎样', 'Preview'), say('保存', 'Save'), say('取消', 'Cancel')].map((text, i) => make('button', { type: i === 2 ? 'button' : 'submit', value: i === 1 ? 'save' : 'preview' }, text))
  const form = make('form', {}, make('h2', {}, title), content, said, make('p', { className: 'do' }, compare ? preview : '', save, cancel))
  const dialog = make('dialog', { className: 'correct', ariaLabel: title }, form)
  cancel.onclick = () => dialog.close()
  save.hidden = Boolean(compare)
  dialog.addEventListener('close', () => dialog.remove())
  for (const name of ['input', 'change']) form.addEventListener(name, () => { save.hidden = Boolean(compare) })
  let now
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const isSaving = event.submitter?.value === 'save'
    try {
      now = isSaving && now ? now : await held(page, sessionStorage.reviewKey)
      const next = await changed(page, now, change(), sessionStorage.reviewKey)
      if (isSaving) return saved(await put(page, now, next, sessionStorage.reviewKey), now.text, record())
      said.replaceChildren(compare(await put(page, now, next, sessionStorage.reviewKey, true)))
      save.hidden = false
    } catch (refusal) {
      now = null
      save.hidden = Boolean(compare)
      said.replaceChildren(make('p', {}, wordsOf(refusal)), make('ul', { className: 'faults' }, ...(refusal.errors ?? []).map(fault)))
    }
  })
  document.body.append(dialog)
  return dialog
}

async function keep(change) {
  const now = await held(page, sessionStorage.reviewKey)
  saved(await put(page, now, await changed(page, now, change, sessionStorage.reviewKey), sessionStorage.reviewKey), now.text)
}

/** Loads the page anew, as it is now, and says what was done. */
function saved({ changes = [] }, before, record) {
  const kinds = { new: say('新增', 'new'), corrected: say('改正', 'corrected'), confirmed: say('确认', 'confirmed'), withdrawn: say('撤回', 'withdrawn'), 're-read': say('重读', 're-read') }
  const counts = Object.entries(Object.groupBy(changes.filter(c => c.dataset !== 'documents'), c => c.kind)).map(([kind, list]) => `${kinds[kind] ?? kind} ${list.length}`)
  sessionStorage.saved = JSON.stringify({ said: `${say('已保存', 'Saved')}${counts.length ? say('：', ': ') + counts.join(say('、', ', ')) : ''}${say('。', '.')}`, before })
  if (record) history.replaceState(null, '', `#r=${record}`)
  location.reload()
}

async function attempt(act) {
  try { await act() } catch (refusal) { tell(refusal) }
}

function tell(refusal) {
  status.replaceChildren(wordsOf(refusal), ...(refusal.errors ?? []).map(e => make('span', {}, ' ', e.detail)))
}

function wordsOf({ status: code, message, errors }) {
  if (code === 401) return say('这个密钥不对。', 'This is no key here.')
  if (code === 403) return say('这个密钥不可用于审阅。', 'This key may not review pages.')
  if (code === 412) return say('刚才有人也改了这一版；已取来最新的审阅，请再看一次。', 'Somebody else changed this page just now. Their review has been loaded: please look again.')
  return errors?.length ? say('还不能保存：', 'This cannot be saved yet:') : message
}
