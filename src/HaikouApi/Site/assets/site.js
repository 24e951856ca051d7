// What every page has more of with script: the theme, and copying.
const root = document.documentElement
const theme = document.querySelector('#theme')

const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'

if (theme) {
  const name = () => { theme.textContent = isDark() ? theme.dataset.light : theme.dataset.dark }
  theme.hidden = false
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    try { localStorage.theme = root.dataset.theme } catch { /* kept for this page only */ }
    name()
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', name)
  name()
}

export async function copy(text, button) {
  await navigator.clipboard.writeText(text)
  const was = button.textContent
  button.textContent = button.dataset.done
  setTimeout(() => { button.textContent = was }, 1500)
}

document.addEventListener('click', event => {
  const button = event.target.closest('button.copy')
  if (button) copy(button.parentElement.querySelector('.copied').textContent, button)
})
