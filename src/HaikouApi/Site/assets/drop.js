// A file that is dropped on the box is the file of its form.
const form = document.querySelector('.try form')
const box = form.querySelector('textarea')
const file = form.querySelector('input[type=file]')
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
  form.requestSubmit()
})
