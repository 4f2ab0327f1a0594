import { refuse } from '../../shared/contract/errors.ts'
import type { Client } from '../../shared/contract/index.ts'
import { note, print } from './output.ts'
import { isProcedure } from './procedures.ts'

interface CallOptions {
  key?: string | undefined
  signal: AbortSignal
}

type Procedure = (input: unknown, options: object) => Promise<unknown>

/** Calls a procedure by its name. @throws Refusal NOT_FOUND for a name the contract does not know */
export function callNamed(
  client: Client,
  name: string,
  input: unknown,
  options: CallOptions,
): Promise<unknown> {
  if (!isProcedure(name)) return refuse('NOT_FOUND', { kind: 'procedure', id: name })
  const { key, signal } = options
  const procedure = name
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], client) as Procedure
  return procedure(input, { context: key === undefined ? {} : { key }, signal })
}

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

/**
 * Prints what a procedure answers. A job's progress goes to standard error as it comes and its result to standard
 * output at the end; the items of any other stream are printed as they come.
 */
export async function printAnswer(answer: unknown): Promise<void> {
  if (!isStream(answer)) return print(answer)
  for await (const item of answer) {
    const event = item as { type?: unknown; result?: unknown }
    if (event.type === 'progress') note(item)
    else print(event.type === 'result' ? event.result : item)
  }
}

/** The input a procedure is called with; none given is an empty one. @throws Refusal INVALID_INPUT for text that is no JSON */
export function parseInput(text = '{}'): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    return refuse('INVALID_INPUT', {
      issues: [{ path: [], code: 'invalid_json', message: (cause as Error).message }],
    })
  }
}

/** The result of a job; its progress goes to standard error as it comes. */
export async function resultOf(answer: unknown): Promise<unknown> {
  let result: unknown
  for await (const item of answer as AsyncIterable<{ type: string; result?: unknown }>) {
    if (item.type === 'result') result = item.result
    else note(item)
  }
  return result
}
