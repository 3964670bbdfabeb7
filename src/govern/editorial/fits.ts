/** Whether a list that narrows an item of the policy lets this through; an empty list narrows nothing. */
export const fits = (list: readonly string[] | undefined, value: string | null): boolean =>
  list === undefined ||
  list.length === 0 ||
  (value !== null && list.some(one => one.toLowerCase() === value.toLowerCase()))

type Narrowed = {
  networks?: string[] | undefined
  kinds?: string[] | undefined
  themes?: string[] | undefined
}

/** Networks, kinds and themes of an item at once. */
export const concerns = (item: Narrowed, content: { network: string; kind: string; theme: string | null }): boolean =>
  fits(item.networks, content.network) && fits(item.kinds, content.kind) && fits(item.themes, content.theme)

/** `fr`, `en` or `other`: the words that a policy has for languages. */
export const languageWord = (primary: string): 'fr' | 'en' | 'other' =>
  primary === 'fr' || primary === 'en' ? primary : 'other'
