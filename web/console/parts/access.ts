import { AnswerProblem } from '../../answers.ts'
import type { ConsolePageContext } from '../../page.ts'

/** Whether the reader sees buttons that change something; the API decides by itself (AZ-1). */
export function mayAct({ me }: ConsolePageContext): boolean {
  return me?.role === 'admin'
}

/** A page that only changes something is none for viewers. @throws AnswerProblem 403 */
export function requireActing(context: ConsolePageContext): void {
  if (!mayAct(context)) throw new AnswerProblem(403, { status: 403 })
}
