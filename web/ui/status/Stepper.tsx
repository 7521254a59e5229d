import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'

export type Step = { title: string; text?: ComponentChildren; state: 'done' | 'current' | 'todo' }

/** Where the reader stands on a way of several steps, and what happens next. */
export function Stepper({ label, steps }: { label: string; steps: Step[] }) {
  const { kit } = useReader().texts
  const words = { done: kit.stepDone, current: kit.stepCurrent, todo: kit.stepTodo }
  return (
    <ol class="gh-steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.title}
          class={`gh-steps__step gh-steps__step--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="gh-steps__sign" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <div class="gh-steps__body">
            <p class="gh-steps__title">
              {step.title} <span class="gh-unseen">({words[step.state]})</span>
            </p>
            {step.text && <div class="gh-steps__text">{step.text}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
