/** A fault that the operator can mend. Its message is one plain line; the command line prints it without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
