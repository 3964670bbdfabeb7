import {
  describeQueryError,
  ENGLISH,
  FRENCH,
  parseQuery,
  printQuery,
  type Query,
  type QueryError,
} from '../query/index.ts'
import type { Cli } from './cli.ts'

/** Shows how a query is read, or what is wrong with it and where. Returns the exit code: 1 when it is wrong. */
export function showQuery(cli: Cli, source: string, { json }: { json?: true }): 0 | 1 {
  const parsed = parseQuery(source)
  if (json === true) {
    const described = (errors: QueryError[]) =>
      errors.map(error => ({ ...error, ...describeQueryError(cli.locale, error) }))
    cli.print(
      JSON.stringify(
        parsed.ok
          ? { ok: true, canonical: printQuery(parsed.query), query: parsed.query, remarks: described(parsed.remarks) }
          : { ok: false, errors: described(parsed.errors) },
      ),
    )
  } else if (parsed.ok) {
    cli.print(printQuery(parsed.query, cli.locale === 'fr' ? FRENCH : ENGLISH))
    cli.print('')
    for (const line of tree(cli, parsed.query)) cli.print(line)
    for (const remark of parsed.remarks) for (const line of pointOut(cli, source, remark)) cli.tell(line)
  } else for (const error of parsed.errors) for (const line of pointOut(cli, source, error)) cli.tell(line)
  return parsed.ok ? 0 : 1
}

/** Part of the query that is shown on each side of the fault. */
const AROUND = 60

function pointOut(cli: Cli, source: string, error: QueryError): string[] {
  const at = error.column - 1
  const from = Math.max(0, at - AROUND)
  const shown = source.slice(from, at + AROUND).replace(/\s/g, ' ')
  const width = [...source.slice(from, at)].length
  const carets = Math.max(1, Math.min([...source.slice(at, at + error.length)].length, AROUND))
  const { message, remedy } = describeQueryError(cli.locale, error)
  return [
    cli.t('cli.query.column', { column: String(error.column), message }),
    `  ${shown}`,
    `  ${' '.repeat(width)}${'^'.repeat(carets)}`,
    `  ${remedy}`,
  ]
}

function* tree(cli: Cli, node: Query, depth = 0): Generator<string> {
  const indent = '  '.repeat(depth)
  const { t } = cli
  const keywords = cli.locale === 'fr' ? FRENCH : ENGLISH
  switch (node.kind) {
    case 'and':
    case 'or':
      yield indent + t(`cli.query.${node.kind}`)
      for (const child of node.children) yield* tree(cli, child, depth + 1)
      break
    case 'not':
      yield indent + t('cli.query.not')
      yield* tree(cli, node.child, depth + 1)
      break
    case 'near':
      yield indent + t(node.ordered ? 'cli.query.near-ordered' : 'cli.query.near', { distance: node.distance })
      yield* tree(cli, node.left, depth + 1)
      yield* tree(cli, node.right, depth + 1)
      break
    default:
      yield indent + printQuery(node, keywords)
  }
}
