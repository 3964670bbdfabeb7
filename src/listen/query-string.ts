import { z } from 'zod'

/** A number that travels in a path or a query string. */
export const numberId = z.coerce.number<number | string>().int().positive()

/** `true`/`false`, also from a query string. */
export const yesNo = z.union([z.boolean(), z.enum(['true', 'false']).transform(text => text === 'true')])

/** One or several values of a parameter that a query string repeats: always a list once read. */
export const many = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform(one => [one])]) as unknown as z.ZodType<
    z.output<T>[],
    z.input<T>[] | z.input<T>
  >

/** An instant, ISO 8601 with an offset. */
export const instant = z.iso.datetime({ offset: true })
