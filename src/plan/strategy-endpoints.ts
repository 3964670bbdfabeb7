import { z } from 'zod'
import { endpoint, nothing, yesNo } from '../endpoint.ts'
import { largestFileRequest } from './largest-file.ts'
import { modes, strategy } from './model/strategy.ts'
import { canvas, methodMap, trace } from './reading-schema.ts'
import {
  changeAnswer,
  changeLine,
  difference,
  operation,
  placeInput,
  strategyId,
  strategySummary,
  wholeStrategy,
} from './strategy-schema.ts'

const at = '/api/o/:organisation/plan/strategies' as const

export const listStrategies = endpoint({
  id: 'plan.list-strategies',
  method: 'GET',
  path: at,
  summary: 'Strategies with their state and what is wrong in them',
  permission: 'plan.read',
  input: z.object({ archived: yesNo.default(false) }),
  output: z.object({ strategies: z.array(strategySummary) }),
})
/** What listening already knows, as the beginning of a strategy; nothing is stored. Show it, let people choose, send it as `document`. */
export const proposeStrategy = endpoint({
  id: 'plan.propose-strategy',
  method: 'GET',
  path: '/api/o/:organisation/plan/proposal',
  summary: 'The beginning of a strategy, filled from what was heard',
  permission: 'plan.read',
  input: z.object({ mode: z.enum(modes).default('full') }),
  output: z.object({ document: strategy }),
})
export const createStrategy = endpoint({
  id: 'plan.create-strategy',
  method: 'POST',
  path: at,
  summary: 'Create a strategy: empty, or with a first content',
  permission: 'plan.write',
  input: z.object({
    name: z.string().trim().min(1).max(300),
    language: z.enum(['fr', 'en']).default('fr'),
    mode: z.enum(modes).default('full'),
    /** Its own name, language, mode and state are left aside. */
    document: strategy.optional(),
    /** Whether findings that the content accepts are taken over, in the name of who creates it. */
    acceptances: z.boolean().default(false),
  }),
  output: wholeStrategy,
  largestRequest: largestFileRequest,
})
export const readStrategy = endpoint({
  id: 'plan.read-strategy',
  method: 'GET',
  path: `${at}/:strategy`,
  summary: 'A strategy, whole; with `marks` who wrote each place and when',
  permission: 'plan.read',
  input: strategyId.extend({ marks: yesNo.default(false) }),
  output: wholeStrategy,
})
export const changeStrategy = endpoint({
  id: 'plan.change-strategy',
  method: 'POST',
  path: `${at}/:strategy/changes`,
  summary: 'Change places of a strategy; what somebody else changed meanwhile is answered, not overwritten',
  permission: 'plan.write',
  input: strategyId.extend({ operations: z.array(operation).min(1).max(500) }),
  output: changeAnswer,
})
/** What was changed again since is left as it is and answered as a conflict. */
export const undoChange = endpoint({
  id: 'plan.undo-change',
  method: 'POST',
  path: `${at}/:strategy/changes/:change/undo`,
  summary: 'Take a set of changes back',
  permission: 'plan.write',
  input: strategyId.extend({ change: z.uuid() }),
  output: changeAnswer,
})
export const readHistory = endpoint({
  id: 'plan.read-history',
  method: 'GET',
  path: `${at}/:strategy/changes`,
  summary: 'Who changed what and when: of the whole, of an item, of a field; the newest first',
  permission: 'plan.read',
  input: strategyId.extend({
    at: placeInput.default(''),
    after: z.uuid().optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ changes: z.array(changeLine), next: z.string().nullable() }),
})
export const archiveStrategy = endpoint({
  id: 'plan.archive-strategy',
  method: 'PUT',
  path: `${at}/:strategy/archived`,
  summary: 'Put a strategy aside, or take it up again; nothing of it is lost',
  permission: 'plan.write',
  input: strategyId.extend({ archived: z.boolean() }),
  output: strategySummary,
})

export const readMethodMap = endpoint({
  id: 'plan.read-method-map',
  method: 'GET',
  path: `${at}/:strategy/method`,
  summary: 'The ten steps: state, what is missing, what comes next',
  permission: 'plan.read',
  input: strategyId,
  output: methodMap,
})
export const readCanvas = endpoint({
  id: 'plan.read-canvas',
  method: 'GET',
  path: `${at}/:strategy/canvas`,
  summary: 'Objectives × audiences × networks, and how each pair is covered',
  permission: 'plan.read',
  input: strategyId,
  output: canvas,
})
/** `at`: a place of the strategy, or something heard: `mention/<id>`, `topic/<name>`. */
export const readTrace = endpoint({
  id: 'plan.read-trace',
  method: 'GET',
  path: `${at}/:strategy/trace`,
  summary: 'What a place rests on and what follows from it: heard → need → objective → result',
  permission: 'plan.read',
  input: strategyId.extend({ at: placeInput.min(1) }),
  output: trace,
})

export const exportFile = endpoint({
  id: 'plan.export-file',
  method: 'GET',
  path: `${at}/:strategy/file`,
  summary: 'The strategy as a YAML file',
  permission: 'plan.read',
  input: strategyId,
  output: nothing,
  answers: 'application/yaml',
})
const fileProblem = z.object({ line: z.number().int(), column: z.number().int(), message: z.string() })
/** Reads a file without storing anything. One longer than `largestFile` is a problem like others. */
export const readFile = endpoint({
  id: 'plan.read-file',
  method: 'POST',
  path: '/api/o/:organisation/plan/read-file',
  summary: 'What a strategy file holds, or what is wrong in it and where',
  permission: 'plan.write',
  input: z.object({ text: z.string() }),
  output: z.object({ document: strategy.nullable(), problems: z.array(fileProblem) }),
  largestRequest: largestFileRequest,
})
export const importFile = endpoint({
  id: 'plan.import-file',
  method: 'POST',
  path: `${at}/:strategy/file`,
  summary: 'Replace a strategy by a file: first what would change, then (with `apply`) as one set that can be undone',
  permission: 'plan.write',
  input: strategyId.extend({
    text: z.string(),
    apply: z.boolean().default(false),
    /** Whether findings that the file accepts replace those accepted here, in the name of who imports it. */
    acceptances: z.boolean().default(false),
    /** The revision that the preview was made of; another one refuses to apply (`plan.changed-meanwhile`). */
    revision: z.number().int().optional(),
  }),
  output: z.object({
    revision: z.number().int(),
    problems: z.array(fileProblem),
    differences: z.array(difference),
    change: z.string().nullable(),
    /** Acceptances of the file that are not taken over: they are given here, with a reason, or with `acceptances`. */
    leftOut: z.array(z.object({ rule: z.string(), at: z.string(), until: z.string() })),
    /** Series of figures that the file's objectives are bound to and that are not here: begun with it, empty. */
    series: z.array(z.object({ id: z.string(), name: z.string(), unit: z.string() })),
  }),
  largestRequest: largestFileRequest,
})
/** For editors: completion and remarks while somebody writes the file. */
export const readJsonSchema = endpoint({
  id: 'plan.read-json-schema',
  method: 'GET',
  path: '/api/plan/schema',
  summary: 'JSON Schema of a strategy file',
  permission: 'public',
  input: nothing,
  output: z.record(z.string(), z.unknown()),
})
