import { Icon, useReader } from '../../../ui/kit.ts'

/** The search of every page: a form that leads to the results, and with script a palette that opens above the page. */
export function SearchBox({ query }: { query?: string }) {
  const t = useReader().texts.portal.search
  return (
    <div data-island="portal/search" data-searching={t.searching} data-failed={t.failed}>
      <search class="gh-search">
        <form class="gh-search__form" action="/search" method="get">
          <Icon name="search" class="gh-search__sign" />
          <input
            class="gh-input gh-search__input"
            type="search"
            name="q"
            value={query}
            maxLength={200}
            placeholder={t.short}
            aria-label={t.field}
            aria-keyshortcuts={t.keys}
            autocomplete="off"
            spellcheck={false}
          />
          <span class="gh-search__key" aria-hidden="true">
            {t.key}
          </span>
        </form>
      </search>
      <dialog class="gh-palette" aria-label={t.field}>
        <form class="gh-palette__form" action="/search" method="get">
          <Icon name="search" class="gh-palette__sign" />
          <input
            class="gh-palette__input"
            type="text"
            name="q"
            maxLength={200}
            placeholder={t.placeholder}
            role="combobox"
            aria-label={t.field}
            aria-expanded="false"
            aria-controls="palette-list"
            aria-autocomplete="list"
            autocomplete="off"
            autocapitalize="off"
            enterkeyhint="search"
            spellcheck={false}
          />
          <button class="gh-palette__close" type="button" aria-label={t.close}>
            <Icon name="close" />
          </button>
        </form>
        <p class="gh-palette__said" role="status">
          {t.lead}
        </p>
        <div class="gh-palette__list" id="palette-list" role="listbox" aria-label={t.results} hidden />
        <p class="gh-palette__keys" aria-hidden="true">
          <kbd>↑</kbd>
          <kbd>↓</kbd> {t.move} <kbd>Enter</kbd> {t.open} <kbd>Esc</kbd> {t.leave}
        </p>
      </dialog>
    </div>
  )
}
