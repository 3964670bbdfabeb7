import { memberRoute, publicRoute, type Route } from '../../http/index.ts'
import { presentEntry } from '../entries/present-entry.ts'
import type { PublishParts } from '../parts.ts'
import * as endpoints from './idea-endpoints.ts'
import { bringIdeaOf, changeFormOf, readFormOf, readPublicFormOf } from './idea-form.ts'
import {
  changeIdeaOf,
  createIdeaOf,
  eraseIdeaOf,
  listIdeasOf,
  readIdeaOf,
  reopenIdeaOf,
  setIdeaAsideOf,
  takeIdeaOf,
} from './idea-service.ts'

export const ideaRoutes = (parts: PublishParts): Route[] => [
  memberRoute(endpoints.listIdeas, ({ input, actor }) => listIdeasOf(parts, actor, input)),
  memberRoute(endpoints.createIdea, ({ input, actor }) => createIdeaOf(parts, actor, input)),
  memberRoute(endpoints.readIdea, ({ input, actor }) => readIdeaOf(parts, actor, input.id)),
  memberRoute(endpoints.changeIdea, ({ input, actor }) => changeIdeaOf(parts, actor, input)),
  memberRoute(endpoints.takeIdea, async ({ input, actor }) =>
    presentEntry(parts, actor, await takeIdeaOf(parts, actor, input)),
  ),
  memberRoute(endpoints.setIdeaAside, ({ input, actor }) => setIdeaAsideOf(parts, actor, input)),
  memberRoute(endpoints.reopenIdea, ({ input, actor }) => reopenIdeaOf(parts, actor, input.id)),
  memberRoute(endpoints.eraseIdea, ({ input, actor }) => eraseIdeaOf(parts, actor, input.id)),

  memberRoute(endpoints.readIdeaForm, ({ actor }) => readFormOf(parts, actor)),
  memberRoute(endpoints.changeIdeaForm, ({ input, actor }) => changeFormOf(parts, actor, input)),
  publicRoute(endpoints.readPublicForm, ({ input }) => readPublicFormOf(parts, input.token)),
  publicRoute(endpoints.bringIdea, ({ input, info }) => bringIdeaOf(parts, input, info.ip)),
]
