import { csharp } from './csharp.ts'
import { curl } from './curl.ts'
import { go } from './go.ts'
import { java } from './java.ts'
import { javascript } from './javascript.ts'
import { php } from './php.ts'
import { python } from './python.ts'
import type { SampleRequest } from './request.ts'
import { ruby } from './ruby.ts'

export type Language = { id: string; label: string; write(request: SampleRequest): string }

/** In the order of the tabs. The ids are remembered by readers' browsers. */
export const languages: readonly Language[] = [
  { id: 'curl', label: 'curl', write: curl },
  { id: 'javascript', label: 'JavaScript', write: javascript },
  { id: 'python', label: 'Python', write: python },
  { id: 'go', label: 'Go', write: go },
  { id: 'java', label: 'Java', write: java },
  { id: 'csharp', label: 'C#', write: csharp },
  { id: 'php', label: 'PHP', write: php },
  { id: 'ruby', label: 'Ruby', write: ruby },
]
