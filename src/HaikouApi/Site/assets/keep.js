// Storing what was read: as it was sent, with a key that stays in this tab.
import { isChinese, say } from './review.js'
import { make } from './elements.js'

const status = make('p', { role: 'status' })

/** Offers to store a form as it was sent. */
export function offer(sent) {
  const key = make('input', { type: 'password', name: 'key', autocomplete: 'off', required: true, value: sessionStorage.pagesKey ?? '' })
  const encoding = make('input', { name: 'encoding', autocomplete: 'off', size: 8, placeholder: 'gb18030' })
  const store = make('button', {}, say('保存', 'Store'))
  const form = make('form', {}, make('label', {}, say('密钥（只留在这个标签页里）', 'Key (kept in this tab only)'), key),
    make('label', {}, say('编码（不是 UTF-8 时）', 'Encoding (where not UTF-8)'), encoding), store, status)
  form.addEventListener('submit', async event => {
    event.preventDefault()
    store.disabled = true
    status.textContent = say('正在保存…', 'Storing…')
    try {
      if (encoding.value.trim()) sent.set('encoding', encoding.value.trim())
      const stored = await post(sent, key.value.trim())
      sessionStorage.pagesKey = key.value.trim()
      document.querySelector('.passing')?.remove()
      form.replaceChildren(status, make('button', { type: 'button', onclick: forget }, say('忘掉密钥', 'Forget the key')))
      status.replaceChildren(make('ul', {}, ...stored.map(itemOf)))
    } catch (refusal) {
      status.replaceChildren(...wordsOf(refusal))
    } finally {
      store.disabled = false
    }
  })
  document.querySelector('main').append(make('section', { className: 'editor', ariaLabel: say('保存所读', 'Store what was read') }, form))
}

/** Each page that was sent: its status, and what was read of it or why it was not taken. */
async function post(sent, key) {
  const answer = await fetch(new URL(`../v1/documents?lang=${isChinese ? 'zh' : 'en'}`, location.href), { method: 'POST', body: sent, headers: { Authorization: `Bearer ${key}` } })
  const body = await answer.json().catch(() => ({}))
  if (!answer.ok) throw { status: answer.status, problem: body }
  return answer.status === 207 ? body.pages : [{ status: answer.status, reading: body }]
}

function itemOf({ file, status: code, reading, problem }) {
  const name = file ? `${file}${say('：', ': ')}` : ''
  if (!reading) return make('li', {}, name, ...wordsOf({ status: code, problem }))
  const { id, title } = reading.document
  const link = make('a', { href: new URL(`../pages/${id}`, location.href).href, lang: 'zh-Hans' }, title || id)
  const warnings = reading.warnings.filter(w => w.code !== 'guessed-encoding').map(w => make('li', {}, w.detail))
  return make('li', {}, name, code === 201 ? say('已保存 ', 'Stored ') : say('早已收录 ', 'Here already '), link, warnings.length ? make('ul', {}, ...warnings) : null)
}

function wordsOf({ status: code, problem }) {
  if (code === 401) return [say('这个密钥不对。', 'This is no key here.')]
  if (code === 403) return [say('这个密钥不可用于收录版面。', 'This key may not add pages.')]
  return [problem?.detail || problem?.title || say('没有保存成。', 'It could not be stored.'), ...(problem?.errors ?? []).map(e => ` ${e.detail}`)]
}

function forget(event) {
  sessionStorage.removeItem('pagesKey')
  event.target.remove()
}
