import app from './app.ts'
import cli from './cli.ts'
import connectors from './connectors/index.ts'
import listen from './listen.ts'
import listenMetrics from './listen-metrics.ts'
import listenPages from './listen-pages.ts'
import org from './org.ts'
import outbound from './outbound.ts'
import plan from './plan/index.ts'
import query from './query.ts'

export default {
  app,
  cli,
  connectors,
  listen: { ...listen, metrics: listenMetrics, ...listenPages },
  org,
  outbound,
  plan,
  query,
} as const
