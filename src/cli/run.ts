import { ConfigError } from '../platform/config.ts'
import { StartProblem } from '../platform/start-problem.ts'

const help = `Usage: gatehouse <command>

  start     run the product until SIGTERM or Ctrl-C (the default)
  migrate   bring the database at DATABASE_URL to this version's schema, and end
  operator reset <address>
            print a link with which this operator chooses a new password, whether or not
            the product runs; to be called where its settings and data are
  demo add github
            add GitHub's public API description, from npm, to the installation that runs;
            GATEHOUSE_ADMIN_TOKEN, an operator's token, says on whose behalf

Settings come from the environment; docs/config.md lists them.`

/** Runs one command. A fault that a person can mend is one line on standard error, and exit code 1. */
export async function run([command = 'start', ...rest]: string[]): Promise<void> {
  try {
    await find(command, rest)()
  } catch (error) {
    const isPlain = error instanceof ConfigError || error instanceof StartProblem
    console.error(isPlain ? error.message : error)
    process.exit(1)
  }
}

function find(command: string, rest: string[]): () => Promise<void> {
  switch (command) {
    case 'start':
      return async () => {
        await (await import('./start.ts')).start()
        process.exit(0)
      }
    case 'migrate':
      return async () => (await import('./migrate.ts')).migrateOnly()
    case 'operator':
      if (rest[0] !== 'reset' || !rest[1]) throw new StartProblem(`Whom to help is missing.\n\n${help}`)
      return async () => (await import('./operator-reset.ts')).operatorReset(rest[1] ?? '')
    case 'demo':
      if (rest[0] !== 'add' || !rest[1]) throw new StartProblem(`What to add is missing.\n\n${help}`)
      return async () => (await import('./demo-add.ts')).demoAdd(rest[1] ?? '')
    // What the supervisor starts; of no use by hand.
    case 'process':
      return async () => (await import('./process.ts')).runProcess(rest[0] ?? '')
    case 'help':
    case '--help':
      return async () => console.log(help)
    default:
      throw new StartProblem(`There is no command "${command}".\n\n${help}`)
  }
}
