// Before the first paint: the theme that the reader chose, and that scripts run.
try {
  if (localStorage.theme) document.documentElement.dataset.theme = localStorage.theme
} catch { /* no storage: the system's theme */ }
document.documentElement.classList.add('js')
