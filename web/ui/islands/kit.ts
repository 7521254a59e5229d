/**
 * The kit's islands are a few lines each, so they travel as one file that every page shares: one request and one
 * cache entry instead of eight.
 */
import './colour.ts'
import './copy.ts'
import './dialog.ts'
import './form.ts'
import './password.ts'
import './secret.ts'
import './select-rows.ts'
import './side.ts'
import './theme.ts'
import './time.ts'
