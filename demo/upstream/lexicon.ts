import { Fields, newId, Shelf, timeText } from './fields.ts'
import { type Answer, type Call, notFound, Refusal, type Route } from './http.ts'
import { detect, LANGUAGES, type Language, type Term, termsFor, translate } from './words.ts'

const OWN_NAMES = [
  ['English', 'English'],
  ['German', 'Deutsch'],
  ['French', 'Français'],
  ['Dutch', 'Nederlands'],
  ['Norwegian', 'Norsk'],
]

type Glossary = {
  glossary_id: string
  name: string
  source: Language
  target: Language
  terms: Term[]
  updated_at: string
}
type Job = {
  job_id: string
  source: Language
  target: Language
  text: string
  own: Term[]
  created: number
}

export function createLexicon(now: () => number): Route[] {
  const glossaries = new Shelf<Glossary>()
  const jobs = new Shelf<Job>()

  function findGlossary(id: string | undefined): Glossary {
    const glossary = glossaries.get(id ?? '')
    if (!glossary) throw notFound(`glossary ${id}`)
    return glossary
  }

  /** The terms of the glossary that was asked for, if it fits. */
  function ownTerms(id: string | null, source: Language, target: Language): Term[] {
    if (source === target) throw new Refusal(422, 'same-language', `The text is in ${source} already.`)
    if (id === null) return []
    const glossary = glossaries.get(id)
    if (!glossary) throw new Refusal(422, 'glossary-mismatch', `There is no glossary ${id}.`)
    if (glossary.source === source && glossary.target === target) return glossary.terms
    const detail = `The glossary ${id} translates ${glossary.source} to ${glossary.target}; ${source} to ${target} was asked for.`
    throw new Refusal(422, 'glossary-mismatch', detail)
  }

  function translateTexts({ body }: Call): Answer {
    const fields = new Fields(body)
    const said = fields.choiceOrNull('source', LANGUAGES)
    const target = fields.choice('target', LANGUAGES)
    const texts = fields.texts('texts', 1, 50)
    const glossary_id = fields.textOrNull('glossary_id', { most: 40 })
    fields.done()
    const characters = texts.reduce((sum, text) => sum + text.length, 0)
    if (characters > 10_000) {
      throw new Refusal(413, 'too-long', `The texts have ${characters} characters; more than 10,000 are a job.`)
    }
    const translations = texts.map((text) => {
      const source = said ?? detect(text)[0]?.language ?? 'en'
      const own = ownTerms(glossary_id, source, target)
      const { text: translated, used } = translate(text, own, termsFor(source, target))
      return { text: translated, source, glossary_terms: used }
    })
    return { status: 200, body: { target, translations, characters } }
  }

  /** A page of 2,000 characters takes two seconds, after one second of waiting. */
  function show(job: Job, isWhole = true): Record<string, unknown> {
    const age = now() - job.created
    const needed = 2_000 + job.text.length
    const state = age < 1_000 ? 'waiting' : age < needed ? 'running' : 'done'
    const isDone = state === 'done'
    const progress = isDone ? 1 : Math.round(Math.max(0, ((age - 1_000) / needed) * 100)) / 100
    const { job_id, source, target } = job
    const text = isDone ? translate(job.text, job.own, termsFor(source, target)).text : null
    return {
      job_id,
      state,
      progress,
      source,
      target,
      characters: job.text.length,
      created_at: timeText(job.created),
      done_at: isDone ? timeText(job.created + needed) : null,
      ...(isWhole && { text }),
    }
  }

  function createJob({ body }: Call): Answer {
    const fields = new Fields(body)
    const said = fields.choiceOrNull('source', LANGUAGES)
    const target = fields.choice('target', LANGUAGES)
    fields.choice('format', ['plain', 'markdown'], 'plain')
    const text = fields.text('text', { most: 2_000_000 })
    const glossary_id = fields.textOrNull('glossary_id', { most: 40 })
    fields.done()
    if (text.length > 500_000) {
      throw new Refusal(413, 'too-long', `The text has ${text.length} characters; the most is 500,000.`)
    }
    const source = said ?? detect(text.slice(0, 5_000))[0]?.language ?? 'en'
    const own = ownTerms(glossary_id, source, target)
    const job: Job = { job_id: newId('job'), source, target, text, own, created: now() }
    jobs.set(job.job_id, job)
    const headers = { location: `/lexicon/v0/jobs/${job.job_id}`, 'retry-after': '2' }
    return { status: 202, body: show(job), headers }
  }

  function listJobs({ query }: Call): Answer {
    const fields = Fields.ofQuery(query)
    const state = fields.choiceOrNull('state', ['waiting', 'running', 'done', 'failed'])
    const page = fields.integer('page', 1, 100_000, 1)
    const per_page = fields.integer('per_page', 1, 50, 10)
    fields.done()
    const all = [...jobs.values()].reverse().map((job) => show(job, false))
    const fitting = all.filter((job) => state === null || job.state === state)
    const data = fitting.slice((page - 1) * per_page, page * per_page)
    return { status: 200, body: { data, page, per_page, total: fitting.length } }
  }

  function readTerm(value: unknown, at: number, fields: Fields): Term {
    const term = new Fields(value ?? {})
    const source = term.textOrNull('source', { most: 80 })
    const target = term.textOrNull('target', { most: 80 })
    if (source === null || target === null) fields.wrong(`terms.${at}`, 'needs a source and a target')
    return { source: source ?? '', target: target ?? '' }
  }

  function createGlossary({ body }: Call): Answer {
    const fields = new Fields(body)
    const name = fields.text('name', { most: 80 })
    const source = fields.choice('source', LANGUAGES)
    const target = fields.choice('target', LANGUAGES)
    const list = fields.has('terms') ? fields.list('terms', 0, 1_000) : []
    const terms = list.map((value, at) => readTerm(value, at, fields))
    if (source === target) fields.wrong('target', 'must differ from source')
    fields.done()
    if ([...glossaries.values()].some((one) => one.name === name)) {
      throw new Refusal(409, 'name-taken', `There is a glossary called ${name}.`)
    }
    const glossary: Glossary = { glossary_id: newId('gls'), name, source, target, terms, updated_at: timeText(now()) }
    glossaries.set(glossary.glossary_id, glossary)
    const headers = { location: `/lexicon/v0/glossaries/${glossary.glossary_id}` }
    return { status: 201, body: { ...summary(glossary), terms }, headers }
  }

  function setTerm({ params, body }: Call): Answer {
    const glossary = findGlossary(params.glossary_id)
    const fields = new Fields(body)
    const target = fields.text('target', { most: 80 })
    const source = (params.term ?? '').slice(0, 80)
    fields.done()
    const known = glossary.terms.find((term) => term.source.toLowerCase() === source.toLowerCase())
    if (known) known.target = target
    else glossary.terms.push({ source, target })
    glossary.updated_at = timeText(now())
    return { status: known ? 200 : 201, body: { source: known?.source ?? source, target } }
  }

  glossaries.set('gls_customs', {
    glossary_id: 'gls_customs',
    name: 'Customs, French',
    source: 'en',
    target: 'fr',
    terms: [
      { source: 'consignee', target: 'destinataire déclaré' },
      { source: 'customs duty', target: 'droits et taxes' },
    ],
    updated_at: timeText(now() - 40 * 86_400_000),
  })
  const report = '# Damage report\n\nTwo pallets were wet on arrival. The consignee refused delivery.\n'
  jobs.set('job_3f8k1v', {
    job_id: 'job_3f8k1v',
    source: 'en',
    target: 'nb',
    text: report,
    own: [],
    created: now() - 60_000,
  })

  return [
    { method: 'GET', path: '/languages', answer: () => ({ status: 200, body: { data: languages() } }) },
    { method: 'POST', path: '/detections', answer: detectLanguage },
    { method: 'POST', path: '/translations', answer: translateTexts },
    { method: 'GET', path: '/jobs', answer: listJobs },
    { method: 'POST', path: '/jobs', answer: createJob },
    {
      method: 'GET',
      path: '/jobs/{job_id}',
      answer: ({ params }) => {
        const job = jobs.get(params.job_id ?? '')
        if (!job) throw notFound(`job ${params.job_id}`)
        return { status: 200, body: show(job) }
      },
    },
    {
      method: 'DELETE',
      path: '/jobs/{job_id}',
      answer: ({ params }) => {
        if (!jobs.delete(params.job_id ?? '')) throw notFound(`job ${params.job_id}`)
        return { status: 204 }
      },
    },
    {
      method: 'GET',
      path: '/glossaries',
      answer: () => {
        const byName = [...glossaries.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
        return { status: 200, body: { data: byName.map(summary) } }
      },
    },
    { method: 'POST', path: '/glossaries', answer: createGlossary },
    {
      method: 'GET',
      path: '/glossaries/{glossary_id}',
      answer: ({ params }) => {
        const glossary = findGlossary(params.glossary_id)
        return { status: 200, body: { ...summary(glossary), terms: glossary.terms } }
      },
    },
    {
      method: 'DELETE',
      path: '/glossaries/{glossary_id}',
      answer: ({ params }) => {
        glossaries.delete(findGlossary(params.glossary_id).glossary_id)
        return { status: 204 }
      },
    },
    { method: 'PUT', path: '/glossaries/{glossary_id}/terms/{term}', answer: setTerm },
  ]
}

function detectLanguage({ body }: Call): Answer {
  const fields = new Fields(body)
  const text = fields.text('text', { most: 5_000 })
  fields.done()
  return { status: 200, body: { data: detect(text) } }
}

function languages(): unknown[] {
  return LANGUAGES.map((code, at) => {
    const [name, own_name] = OWN_NAMES[at] ?? []
    return { code, name, own_name, targets: LANGUAGES.filter((other) => other !== code) }
  })
}

function summary({ terms, ...glossary }: Glossary): Record<string, unknown> {
  return { ...glossary, term_count: terms.length }
}
