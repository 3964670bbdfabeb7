import { Anchor, type AnchorProps } from '@mantine/core'
import { Link, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import type { z } from 'zod'
import { useMaybeSession } from './session.tsx'

export type PageParams = Record<string, string | number>
export type PageSearch = Record<string, unknown>

/** `listen/topics/$topicId` + `{ topicId: '7' }` → `/o/acme/listen/topics/7`. Throws for a part without a value. */
export function pageAddress(organisation: string, path: string, params: PageParams = {}): string {
  const filled = path.replace(/\$(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${path}: no value for ${name}`)
    return encodeURIComponent(String(value))
  })
  return `/o/${encodeURIComponent(organisation)}/${filled}`
}

/** The address of a page of this organisation, from its `PageDefinition.path`. */
export function usePageAddress(): (path: string, params?: PageParams) => string {
  const organisation = useMaybeSession()?.organisation.slug ?? ''
  return (path, params) => pageAddress(organisation, path, params)
}

/** `const go = useGo(); go('listen/topics/$topicId', { params: { topicId } })`; a path may also bring its own `?query`. */
export function useGo(): (
  path: string,
  options?: { params?: PageParams; search?: PageSearch; replace?: boolean },
) => void {
  const navigate = useNavigate()
  const address = usePageAddress()
  const router = useRouter()
  return (path, options = {}) => {
    const [bare = '', query] = path.split('?')
    const own = query === undefined ? {} : router.options.parseSearch(query)
    void navigate({
      to: address(bare, options.params),
      search: { ...own, ...options.search } as never,
      replace: options.replace ?? false,
    })
  }
}

type PageLinkProps = AnchorProps &
  Omit<ComponentProps<'a'>, keyof AnchorProps | 'href'> & {
    to: string
    params?: PageParams
    search?: PageSearch
    children: ReactNode
  }

/** A link to a page of this organisation; a path may also bring its own `?query`, repeated names included. */
export function PageLink({ to, params, search, children, ...rest }: PageLinkProps) {
  const address = usePageAddress()
  const router = useRouter()
  const [bare = '', query] = to.split('?')
  const own = query === undefined ? {} : router.options.parseSearch(query)
  return (
    <Anchor
      {...rest}
      renderRoot={(props: object) => (
        <Link {...props} to={address(bare, params)} search={{ ...own, ...search } as never} />
      )}
    >
      {children}
    </Anchor>
  )
}

/** The `$name` parts of the address of this page. */
export const usePageParams = (): Record<string, string> => useParams({ strict: false }) as Record<string, string>

/**
 * Filters and views that live in the address, so that they can be kept and sent. Give every member of `schema` a
 * `.catch(…)` or `.optional()`: an address that somebody mistyped shows the page, not an error.
 */
export function useUrlState<S extends z.ZodType<PageSearch>>(
  schema: S,
): [z.output<S>, (change: Partial<z.input<S>>, how?: 'replace' | 'push') => void] {
  const search = useSearch({ strict: false }) as PageSearch
  const navigate = useNavigate()
  const parsed = schema.safeParse(search)
  const value = (parsed.success ? parsed.data : schema.parse({})) as z.output<S>
  const set = (change: Partial<z.input<S>>, how: 'replace' | 'push' = 'replace') =>
    void navigate({
      to: '.',
      search: ((before: PageSearch) => withoutEmpty({ ...before, ...change })) as never,
      replace: how === 'replace',
      resetScroll: false,
    })
  return [value, set]
}

const withoutEmpty = (search: PageSearch): PageSearch =>
  Object.fromEntries(
    Object.entries(search).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
