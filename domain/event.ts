/**
 * Something that happened, as a move of the domain reports it. `functions/store/outbox.ts` makes the CloudEvent of it
 * and checks `data` against the published schema of that name.
 */
export interface DomainEvent {
  /** Topic and name: `application.reserved`. */
  readonly name: string;
  /** The id of what the topic names: an application, a claim, a batch, a budget, a scheme. */
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
}
