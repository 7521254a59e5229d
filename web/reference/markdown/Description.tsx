import type { ComponentChildren } from 'preact'
import { type Block, type Inline, type List, readShortMarkdown } from './short-markdown.ts'

/** A text without any of the signs that Markdown reads: most of them. */
const plain = /^[^\n`*_[<#]*$/

/** A description inside of a list. */
export function Description({ text }: { text: string | null | undefined }) {
  const trimmed = text?.trim()
  if (!trimmed) return null
  if (plain.test(trimmed) && !trimmed.includes('://')) return <p class="gh-ref__text">{trimmed}</p>
  return (
    <div class="gh-ref__text">
      {readShortMarkdown(trimmed).map((block, index) => {
        if (block.kind === 'code') {
          return (
            <pre key={index} class="gh-ref__pre">
              <code>{block.text}</code>
            </pre>
          )
        }
        if (block.kind === 'paragraph') return <p key={index}>{block.parts.map(showInline)}</p>
        if (block.kind === 'table') return <Table key={index} {...block} />
        return showList(block, index)
      })}
    </div>
  )
}

function showList({ ordered, start, items }: List, index: number): ComponentChildren {
  const rows = items.map(({ parts, lists }, at) => (
    <li key={at}>
      {parts.map(showInline)}
      {lists.map(showList)}
    </li>
  ))
  if (!ordered) return <ul key={index}>{rows}</ul>
  return (
    <ol key={index} start={start === 1 ? undefined : start}>
      {rows}
    </ol>
  )
}

function Table({ head, rows }: Block & { kind: 'table' }) {
  return (
    <div class="gh-ref__table">
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {cell.map(showInline)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{cell.map(showInline)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function showInline(part: Inline, index: number): ComponentChildren {
  if (typeof part === 'string') return part
  if (part.kind === 'code') return <code key={index}>{part.text}</code>
  if (part.kind === 'strong') return <strong key={index}>{part.parts.map(showInline)}</strong>
  if (part.kind === 'em') return <em key={index}>{part.parts.map(showInline)}</em>
  return (
    <a key={index} href={part.href} rel={/^[#/]/.test(part.href) ? undefined : 'noopener nofollow'}>
      {part.text}
    </a>
  )
}
