import { fits } from '../fits.ts'
import { editorialRule } from '../rule.ts'

/** A theme that has its networks, on another one; or a theme that the policy does not know (any more). */
export const themeElsewhere = editorialRule({
  id: 'theme-elsewhere',
  check({ policy, content }) {
    const themes = policy.themes ?? []
    if (themes.length === 0 || content.theme === null) return []
    const theme = themes.find(one => one.id === content.theme)
    if (theme !== undefined && fits(theme.networks, content.network)) return []
    const name = theme?.name ?? content.theme
    return [
      {
        level: 'warns',
        item: theme === undefined ? 'themes' : `themes/${theme.id}`,
        params: { theme: name, network: content.network, known: theme === undefined ? 'no' : 'yes' },
      },
    ]
  },
})
