import { describe, expect, test } from 'vitest'
import { allTerms, type Query, readQuery, wholeNames } from './query.rules.ts'
import { excerptOf, marksIn, type Rankable, rank } from './ranking.rules.ts'
import { afterCursor, cursorOf } from './rules.ts'
import { distance, likelyWords, nearKeys, soughtKeys } from './typos.rules.ts'
import { fold, plainText, singular, tokensOf, wholeName, wordsOf } from './words.rules.ts'

const query = (text: string): Query => readQuery(text) ?? expect.fail(`${text} is no query`)

describe('words', () => {
  test.each([
    ['createIssue', ['createissue', 'create', 'issue']],
    ['create_issue-comment', ['create', 'issue', 'comment']],
    ['/repos/{owner}/HTTPServer', ['repos', 'repo', 'owner', 'httpserver', 'http', 'server']],
    ['the Repositories', ['repositories', 'repository']],
    ['Größe naïve Łódź', ['grosse', 'naive', 'lodz']],
    ['getOAuth2Token', ['getoauth2token', 'get', 'auth2', 'o', 'token']],
  ])('%s', (text, words) => {
    expect(wordsOf([text], 50).words.toSorted()).toEqual(words.toSorted())
  })

  test('scripts without spaces come apart', () => {
    expect(tokensOf('決済を作成する').length).toBeGreaterThan(2)
    expect(fold('ﬁÅÇ')).toBe('fiac')
  })

  test.each([
    ['issues', 'issue'],
    ['status', 'status'],
    ['address', 'address'],
    ['branches', 'branch'],
    ['entries', 'entry'],
    ['is', 'is'],
  ])('the singular of %s is %s', (plural, one) => expect(singular(plural)).toBe(one))

  test('a name as a whole', () => {
    expect(wholeName('Create an issue')).toBe('create an issue')
    expect(wholeName('issues/createComment')).toBe('issues create comment')
  })

  test('Markdown loses its signs', () => {
    expect(plainText('# Title\n\n**bold** [link](https://x.example "t") `code`\n- <b>item</b>')).toBe(
      'Title bold link code item',
    )
  })
})

describe('queries', () => {
  test.each([
    ['create issue', "('create':*) & ('issue':*)"],
    ['issues', "('issue':*)"],
    ['repositories', "('repository':* | 'repositories':*)"],
    ['v2', "('v2':*)"],
    ['a to b', "('b':*)"],
    ["it's", "('s':*)"],
  ])('%s', (text, words) => expect(allTerms(query(text))).toBe(words))

  test('signs of PostgreSQL mean nothing', () => {
    expect(wholeNames(query("/a'b\\c:*"))).toBe("'=a b c':* | '=/a''b\\\\c:*':*")
  })

  test.each([
    ['create issue', "'=create issue':*"],
    ['Create Issues', "'=create issue':*"],
    ['issue entries', "'=issue entries':* | '=issue entry':*"],
  ])('%s begins whole names', (text, names) => expect(wholeNames(query(text))).toBe(names))

  test('a method before a path', () => {
    expect(query('post /repos')).toMatchObject({ method: 'POST', path: '/repos', terms: [{ word: 'repos' }] })
    expect(query('post repos')).toMatchObject({ method: undefined, path: undefined })
  })

  test.each(['', '   ', '/', '%_\\', '\u202e', '🙂'])('%j asks for nothing', (text) =>
    expect(readQuery(text)).toBeUndefined(),
  )
})

describe('typos', () => {
  test.each([
    ['isue', 'issue', 1],
    ['issues', 'isseus', 1],
    ['create', 'craete', 1],
    ['kitten', 'sitting', 3],
  ])('%s and %s', (left, right, far) => expect(distance(left, right)).toBe(far))

  test.each([
    ['isue', 'issue', false],
    ['repostiory', 'repository', false],
    ['repositroy', 'repository', false],
    ['reposirtory', 'repository', false],
    ['invioce', 'invoice', false],
    ['pament', 'payment', false],
    ['authentcation', 'authentication', false],
    ['subscriptoin', 'subscription', true],
    ['reposr', 'repository', true],
  ])('%s finds %s', (typed, word, unfinished) => {
    const keys = new Set(soughtKeys(typed, unfinished))
    expect(nearKeys(word).some((key) => keys.has(key))).toBe(true)
    expect(likelyWords(typed, ['unlike', word], unfinished)).toEqual([word])
  })

  test('short words are taken as typed, and the likeliest comes first', () => {
    expect(soughtKeys('get', true)).toEqual([])
    expect(likelyWords('paymnt', ['payout', 'payments', 'payment'], false)).toEqual(['payment'])
  })
})

describe('ranking', () => {
  const operation = (title: string, key: string, path: string, change: Partial<Rankable> = {}): Rankable => ({
    kind: 'operation',
    title,
    key,
    path,
    method: 'POST',
    parameters: '',
    deprecated: false,
    api_name: 'GitHub',
    ...change,
  })
  const order = (text: string, entries: Rankable[]) =>
    entries
      .toSorted((one, other) => rank(query(text), other).score - rank(query(text), one).score)
      .map(({ key }) => key)

  test('“create issue” is issues/create before all that hold more', () => {
    const entries = [
      operation('Create an issue comment', 'issues/create-comment', '/repos/{owner}/{repo}/issues/{n}/comments'),
      operation('Create a label', 'issues/create-label', '/repos/{owner}/{repo}/labels'),
      operation('Create an issue', 'issues/create', '/repos/{owner}/{repo}/issues'),
      operation('Create issue type for an organization', 'orgs/create-issue-type', '/orgs/{org}/issue-types'),
    ]
    expect(order('create issue', entries)[0]).toBe('issues/create')
    expect(order('issues/create', entries)[0]).toBe('issues/create')
    expect(order('create issue comm', entries)[0]).toBe('issues/create-comment')
  })

  test('names before paths before parameters before texts', () => {
    const entries = [
      operation('Text', 'text', '/x'),
      operation('Parameter', 'parameter', '/x', { parameters: 'page cursor' }),
      operation('Path', 'path', '/cursor/x'),
      operation('Move the cursor', 'name', '/x'),
    ]
    expect(order('cursor', entries)).toEqual(['name', 'path', 'parameter', 'text'])
    expect(rank(query('cursor'), entries[1] as Rankable)).toMatchObject({ place: 'parameter', parameter: 'cursor' })
  })

  test('exact before beginning, and what is no longer advised last', () => {
    const entries = [
      operation('Invoicing rules', 'rules', '/r'),
      operation('Invoice', 'old', '/i', { deprecated: true }),
      operation('Invoice', 'new', '/i'),
    ]
    expect(order('invoice', entries)).toEqual(['new', 'old', 'rules'])
  })

  const named = (kind: string, title: string, key = title): Rankable =>
    operation(title, key, '', { kind, path: null, method: null, api_name: 'Parcels' })

  test.each([
    ['the word', 'parcels', 'Parcels'],
    ['the word in the plural', 'parcel', 'Parcels'],
    ['the word in the singular', 'parcels', 'Parcel'],
    ['the word and more', 'parcel', 'Parcel tracking'],
    ['the words in another order', 'tracking parcel', 'Parcel Tracking'],
    ['a word not typed to its end', 'parce', 'Parcels'],
    ['two words, the last not typed to its end', 'parcel tra', 'Parcel tracking and more'],
  ])('an API whose name is %s comes before all that is called like it', (_, text, title) => {
    const entries = [
      named('schema', 'Parcel'),
      named('schema', 'Parcels'),
      named('schema', 'ParcelTracking'),
      named('document', 'Parcels'),
      operation('Parcel', 'parcel', '/parcels'),
      operation('Tracking a parcel', 'parcels/track', '/parcels'),
      named('api', title, 'api'),
    ]
    expect(order(text, entries)[0]).toBe('api')
  })

  test('an API whose name is the word comes before one whose name goes on, and a whole name before a begun one', () => {
    const entries = [
      named('api', 'Issue tracker', 'begun'),
      named('api', 'Issues', 'api'),
      named('api', 'Issuers', 'other'),
      named('schema', 'Issue', 'schema'),
      operation('Create an issue', 'operation', '/issues'),
    ]
    expect(order('issue', entries)).toEqual(['api', 'begun', 'schema', 'other', 'operation'])
  })

  test('an API that only holds the word comes after what is called so', () => {
    const entries = [named('api', 'Tools to create', 'api'), operation('Create', 'operation', '/x')]
    expect(order('create', entries)).toEqual(['operation', 'api'])
  })

  test('a method and a path choose the operation', () => {
    const entries = [
      operation('List repos', 'list', '/repos', { method: 'GET' }),
      operation('Create a repo', 'create', '/repos', { method: 'POST' }),
      operation('Delete a file', 'file', '/repos/{repo}/files', { method: 'POST' }),
    ]
    expect(order('post /repos', entries)).toEqual(['create', 'list', 'file'].toSorted((a) => (a === 'create' ? -1 : 0)))
  })

  test('marks and excerpts', () => {
    expect(marksIn(query('crea issue'), 'Create an issue')).toEqual([
      { start: 0, length: 6 },
      { start: 10, length: 5 },
    ])
    const long = `${'word '.repeat(200)}needle ${'word '.repeat(200)}`
    expect(excerptOf(query('needle'), long)).toContain('needle')
    expect(excerptOf(query('needle'), long).length).toBeLessThan(200)
  })
})

test('cursors', () => {
  expect(afterCursor(cursorOf(20))).toBe(20)
  expect(afterCursor('')).toBe(0)
  expect(afterCursor('nonsense')).toBeUndefined()
})
