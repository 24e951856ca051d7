// Files that are dropped on the box are the files of its form. What is pasted from a web page keeps its tables: it goes along as HTML, until the text is changed.
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
