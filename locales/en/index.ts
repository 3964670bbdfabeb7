import app from './app.ts'
import cli from './cli.ts'
import connectors from './connectors/index.ts'
import listen from './listen.ts'
import listenPages from './listen-pages.ts'
import org from './org.ts'
import plan from './plan/index.ts'
import query from './query.ts'

export default { app, cli, connectors, listen: { ...listen, ...listenPages }, org, plan, query } as const
