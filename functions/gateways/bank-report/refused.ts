/** A report that is not taken: thrown while it is read, and made a refusal where it was asked for. `message` is for people. */
export class ReportRefused extends Error {
  override readonly name = 'ReportRefused';
}
