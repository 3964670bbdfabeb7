// Before the first paint: the theme and the language that this browser last used, so that nothing flashes.
;(() => {
  const kept = name => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }
  const scheme = kept('vigie-theme')
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  document.documentElement.style.background = dark ? '#10151f' : '#ffffff'
  const locale = kept('vigie-locale') || (/^en/i.test(navigator.language) ? 'en' : 'fr')
  document.documentElement.lang = locale
})()

// The security policy forbids making functions from text, which zod would otherwise try for speed when it is loaded.
globalThis.__zod_globalConfig = { jitless: true }
