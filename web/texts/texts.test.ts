import { describe, expect, it } from 'vitest'
import { pickLanguage, textsIn } from './index.ts'
import { pluralIn } from './plural.ts'

describe('pickLanguage', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['xx,en;q=0.1', 'en'],
    ['constructor,__proto__', 'en'],
    [';;;q=,,', 'en'],
  ])('reads %j as %s', (header, language) => {
    expect(pickLanguage(header)).toBe(language)
  })
})

describe('plural', () => {
  it('takes the form of the language and its digits', () => {
    const plural = pluralIn('en')
    expect(plural(1, { one: '# thing', other: '# things' })).toBe('1 thing')
    expect(plural(1204, { one: '# thing', other: '# things' })).toBe('1,204 things')
    expect(pluralIn('pl')(3, { one: '# rzecz', few: '# rzeczy', other: '# rzeczy' })).toBe('3 rzeczy')
  })
})

describe('texts', () => {
  it('say the range of a list', () => {
    const { kit } = textsIn('en')
    expect(kit.range(121, 140, 1204)).toBe('121–140 of 1,204')
    expect(kit.range(0, 0, 0)).toBe('Nothing here')
  })
})
