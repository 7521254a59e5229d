import { expect, test, vi } from 'vitest'
import { checkOnce, LastingAnswers } from './lasting-answers.ts'

test('an answer is made once, and again when others took its room', async () => {
  const answers = new LastingAnswers(30)
  const make = vi.fn(async () => ({ text: 'ten letters' }))
  const first = await answers.find('a', make)
  expect(await answers.find('a', make)).toBe(first)
  expect(make).toHaveBeenCalledTimes(1)
  await answers.find('b', async () => ({ text: 'eleven more' }))
  expect(await answers.find('a', make)).not.toBe(first)
})

test('the one asked for last goes last', async () => {
  const answers = new LastingAnswers(60)
  const make = (name: string) => async () => ({ name, text: 'letters' })
  const kept = await answers.find('a', make('a'))
  await answers.find('b', make('b'))
  await answers.find('a', make('a'))
  await answers.find('c', make('c'))
  expect(await answers.find('a', make('a'))).toBe(kept)
})

test('what fails is not kept', async () => {
  const answers = new LastingAnswers(1_000)
  await expect(answers.find('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await answers.find('a', async () => ({ good: true }))).toEqual({ good: true })
})

test('an answer that lasts is held to each schema once; any other each time (AZ-9)', async () => {
  const answers = new LastingAnswers(1_000)
  const lasting = await answers.find('a', async () => ({ text: 'a' }))
  const check = vi.fn(() => 'checked')
  const [one, another] = [{}, {}]
  expect(checkOnce(one, lasting, check)).toBe('checked')
  checkOnce(one, lasting, check)
  expect(check).toHaveBeenCalledTimes(1)
  checkOnce(another, lasting, check)
  expect(check).toHaveBeenCalledTimes(2)
  const passing = { text: 'a' }
  checkOnce(one, passing, check)
  checkOnce(one, passing, check)
  expect(check).toHaveBeenCalledTimes(4)
})
