import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { me } from '../org/endpoints.ts'
import { AnnounceProvider } from '../ui-kit/announce.tsx'
import { ApiProvider, createQueryClient } from '../ui-kit/api.tsx'
import { ShortcutProvider } from '../ui-kit/shortcuts.tsx'
import { theme } from '../ui-kit/theme.ts'
import { variablesOfTheme } from '../ui-kit/theme-variables.ts'
import { clientOf } from './client-of.ts'
import { LanguageProvider } from './language.tsx'
import { router } from './router.tsx'
import { meKey } from './who.tsx'

const queries = createQueryClient(endpointId => {
  // A session that ended is noticed by whatever asked first; asking who is there then leads to sign-in.
  if (endpointId !== me.id) void queries.invalidateQueries({ queryKey: meKey })
})
const client = clientOf()
const schemes = localStorageColorSchemeManager({ key: 'vigie-theme' })

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesOfTheme}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <ApiProvider client={client}>
            <AnnounceProvider>
              <ShortcutProvider>
                <Notifications position="bottom-center" limit={4} />
                <RouterProvider router={router} />
              </ShortcutProvider>
            </AnnounceProvider>
          </ApiProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  )
}
