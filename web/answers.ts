/** A problem as the APIs answer it. */
export type ProblemBody = {
  status: number
  title?: string
  detail?: string
  invalid_parameters?: { field: string; rule: string; reason: string; minimum?: number; maximum?: number }[]
}

export type Answer<Data> = { data?: Data; error?: unknown; response: Response }

/** An answer that says no and that the page has no place for; the server shows its error page. */
export class AnswerProblem extends Error {
  readonly status: number
  readonly problem: ProblemBody

  constructor(status: number, problem: ProblemBody) {
    super(`answered ${status}`)
    this.status = status
    this.problem = problem
  }
}

/** The data of a good answer. @throws AnswerProblem */
export async function dataOf<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer
  if (!response.ok) throw new AnswerProblem(response.status, toProblem(error, response.status))
  return data as Data
}

type List<Row> = { data: Row[]; meta: { page: { total: number } } }

/** Everything, for choices; at most a thousand. */
export async function loadAll<Row>(fetch: (query: object) => Promise<List<Row>>): Promise<Row[]> {
  const size = 100
  const rows: Row[] = []
  for (let page = 1; page <= 10; page++) {
    const { data, meta } = await fetch({ 'page[size]': size, 'page[number]': page })
    rows.push(...data)
    if (rows.length >= meta.page.total || data.length === 0) break
  }
  return rows
}

/** The data, or undefined where there is no such thing (404). @throws AnswerProblem */
export async function dataOrNothing<Data>(answer: Promise<Answer<Data>>): Promise<Data | undefined> {
  const result = await answer
  return result.response.status === 404 ? undefined : dataOf(Promise.resolve(result))
}

/** The problem, or undefined when all went well. Only 4xx are for forms; others are thrown. @throws AnswerProblem */
export async function problemOf(answer: Promise<Answer<unknown>>): Promise<ProblemBody | undefined> {
  const { error, response } = await answer
  if (response.ok) return undefined
  const problem = toProblem(error, response.status)
  if (response.status >= 500) throw new AnswerProblem(response.status, problem)
  return problem
}

/** What a form shows of a problem: a sentence a field, and one under '' for the whole form. */
export function formErrors(problem: ProblemBody): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { field, reason } of problem.invalid_parameters ?? []) errors[field] ??= reason
  return Object.keys(errors).length > 0 ? errors : { '': problem.detail ?? '' }
}

function toProblem(error: unknown, status: number): ProblemBody {
  return typeof error === 'object' && error !== null ? { ...(error as ProblemBody), status } : { status }
}
