// Files that are dropped on the box are the files of its form. What is pasted from a web page keeps its tables: it goes along as HTML, until the text is changed.
// What was read is shown in the place of this page, which keeps what was sent, so that it can be stored.
import { dress } from './site.js'

const form = document.querySelector('.try form')
const box = form.querySelector('textarea')
const file = form.querySelector('input[type=file]')
const html = form.querySelector('input[name=html]')
const over = is => form.parentElement.classList.toggle('over', is)

for (const name of ['dragenter', 'dragover']) {
  form.addEventListener(name, event => {
    if (![...event.dataTransfer.types].includes('Files')) return
    event.preventDefault()
    over(true)
  })
}
form.addEventListener('dragleave', () => over(false))
form.addEventListener('drop', event => {
  over(false)
  if (!event.dataTransfer.files.length) return
  event.preventDefault()
  file.files = event.dataTransfer.files
  box.value = ''
  html.value = ''
  form.requestSubmit()
})

box.addEventListener('paste', event => {
  const pasted = event.clipboardData.getData('text/html')
  const isAll = box.selectionStart === 0 && box.selectionEnd === box.value.length
  setTimeout(() => { html.value = isAll && /<table|<h[1-6]/i.test(pasted) ? pasted : '' })
})
box.addEventListener('input', event => { if (event.inputType !== 'insertFromPaste') html.value = '' })
file.addEventListener('change', () => { html.value = '' })

form.addEventListener('submit', async event => {
  event.preventDefault()
  const sent = new FormData(form)
  const button = form.querySelector('button')
  button.disabled = true
  try {
    const answer = await fetch(form.action, { method: 'POST', body: sent, headers: { Accept: 'text/html' } })
    await show(await answer.text(), answer.ok && sent)
  } catch {
    form.submit()
  } finally {
    button.disabled = false
  }
})

/** Puts another page in the place of this one; going back comes to this one again. */
async function show(html, sent) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  history.pushState(null, '', form.action)
  addEventListener('popstate', () => { if (location.href !== form.action) location.reload() })
  document.title = page.title
  document.body.replaceWith(page.body)
  scrollTo(0, 0)
  dress()
  for (const module of page.querySelectorAll('head script[type=module]')) await import(module.src)
  if (sent) (await import('./keep.js')).offer(sent)
}
