import app from './app.ts'
import channels from './channels.ts'
import channelsPages from './channels-pages.ts'
import cli from './cli.ts'
import connectors from './connectors/index.ts'
import govern from './govern/index.ts'
import listen from './listen.ts'
import listenMetrics from './listen-metrics.ts'
import listenPages from './listen-pages.ts'
import org from './org.ts'
import outbound from './outbound.ts'
import plan from './plan/index.ts'
import publish from './publish/index.ts'
import publishPages from './publish-pages/index.ts'
import query from './query.ts'

export default {
  app,
  channels: { ...channels, ...channelsPages },
  cli,
  connectors,
  govern,
  listen: { ...listen, metrics: listenMetrics, ...listenPages },
  org,
  outbound,
  plan,
  publish: { ...publish, ...publishPages },
  query,
} as const
