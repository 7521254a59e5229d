import { expect, test } from 'vitest'
import { AnswerCounter, type Answers, gatewayFamilies } from './report.ts'

const report = { name: 'gw-1:8000', startedAt: new Date(0), staleSeconds: 60, keys: 2, answers: [] as Answers[] }

test('a snapshot that was never current has no end of its age, so that an alert on age hears of it', () => {
  const lines = gatewayFamilies([{ ...report, snapshotAge: Number.POSITIVE_INFINITY }])
  expect(lines).toContain('gatehouse_gateway_snapshot_age_seconds{gateway="gw-1:8000"} +Inf')
})

test('a name with quotes and line ends stays one label', () => {
  const lines = gatewayFamilies([{ ...report, name: 'a"b\\c\nd', snapshotAge: 1 }])
  expect(lines).toContain('gatehouse_gateway_keys{gateway="a\\"b\\\\c\\nd"} 2')
})

test('answers are counted by outcome and status', () => {
  const counter = new AnswerCounter()
  counter.count('passed', 200)
  counter.count('passed', 200)
  counter.count('passed', 404)
  counter.count('unknown-key', 401)
  expect(counter.list()).toEqual([
    { outcome: 'passed', status: 200, total: 2 },
    { outcome: 'passed', status: 404, total: 1 },
    { outcome: 'unknown-key', status: 401, total: 1 },
  ])
})
