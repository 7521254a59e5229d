import type { Letter, MailTexts } from './texts/mail-texts.ts'

export type Frame = {
  portal: { name: string; origin: string }
  contactEmail: string | null
  /** Why the reader gets this at all. */
  why: string
}

/** A letter as both parts of a mail. */
export function render(letter: Letter, frame: Frame, texts: MailTexts['frame']): { text: string; html: string } {
  return { text: asText(letter, frame, texts), html: asHtml(letter, frame, texts) }
}

function asText({ title, paragraphs, button, notes = [] }: Letter, frame: Frame, texts: MailTexts['frame']): string {
  const foot = [
    '-- ',
    `${frame.portal.name}: ${frame.portal.origin}`,
    ...(frame.contactEmail ? [texts.contact(frame.contactEmail)] : []),
    frame.why,
  ]
  const parts = [
    title,
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...notes,
    foot.join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Makes a text harmless in HTML, in content as in attributes (MAIL-1). */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

const sans = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

/*
 * Tables and inline styles, because that is what mail readers know; the style element only adds the dark colours where a
 * reader honours them. No image, no font, nothing that is fetched.
 */
function asHtml({ title, paragraphs, button, notes = [] }: Letter, frame: Frame, texts: MailTexts['frame']): string {
  const paragraph = (text: string) =>
    `<p class="text" style="margin:0 0 16px;font-size:16px;line-height:1.6;color:#1c2126">${escapeHtml(text)}</p>`
  const quiet = (text: string, bottom: number) =>
    `<p class="quiet" style="margin:0 0 ${bottom}px;font-size:14px;line-height:1.5;color:#56606b">${text}</p>`
  const link = (url: string, text: string) =>
    `<a class="link" href="${escapeHtml(url)}" style="color:#14636f;word-break:break-all">${escapeHtml(text)}</a>`
  const action = button
    ? `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px"><tr><td class="button" bgcolor="#14636f" style="border-radius:6px;background:#14636f"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;font-family:${sans};font-size:16px;line-height:1.25;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(button.label)}</a></td></tr></table>
${quiet(`${escapeHtml(texts.copyLink)}<br>${link(button.url, button.url)}`, 16)}`
    : ''
  return `<!doctype html>
<html lang="${escapeHtml(texts.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
@media (prefers-color-scheme: dark) {
.page { background: #0f1317 !important }
.card { background: #171c21 !important; border-color: #2b323a !important }
.text, .title { color: #e8ebee !important }
.quiet { color: #a9b2bc !important }
.link { color: #6fc3d1 !important }
.button, .button a { background: #1f7f8d !important }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f6f7f9;font-family:${sans}">
<table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f6f7f9" style="background:#f6f7f9"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;table-layout:fixed;word-break:break-word;font-family:${sans};text-align:left">
<tr><td class="quiet" style="padding:0 4px 12px;font-size:14px;line-height:1.5;font-weight:600;color:#56606b">${escapeHtml(frame.portal.name)}</td></tr>
<tr><td class="card" bgcolor="#ffffff" style="padding:32px;border:1px solid #e3e6ea;border-radius:10px;background:#ffffff">
<h1 class="title" style="margin:0 0 16px;font-size:22px;line-height:1.25;font-weight:600;color:#1c2126">${escapeHtml(title)}</h1>
${paragraphs.map(paragraph).join('\n')}
${action}
${notes.map((note) => quiet(escapeHtml(note), 8)).join('\n')}
</td></tr>
<tr><td style="padding:16px 4px 0">
${quiet(link(frame.portal.origin, frame.portal.origin), 4)}
${frame.contactEmail ? quiet(escapeHtml(texts.contact(frame.contactEmail)), 4) : ''}
${quiet(escapeHtml(frame.why), 0)}
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}
