// What every page has more of with script: the theme, and copying.
const root = document.documentElement

const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'

/** Names the button of the theme, on this page and on one that is put in its place. */
export function dress() {
  const theme = document.querySelector('#theme')
  if (!theme) return
  theme.hidden = false
  theme.textContent = isDark() ? theme.dataset.light : theme.dataset.dark
}

dress()
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dress)

document.addEventListener('click', event => {
  if (!event.target.closest('#theme')) return
  root.dataset.theme = isDark() ? 'light' : 'dark'
  try { localStorage.theme = root.dataset.theme } catch { /* kept for this page only */ }
  dress()
})

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
