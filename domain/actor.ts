/** Who acts, as the token says; `system` for what a rule does by itself. */
export interface Actor {
  readonly sub: string;
  /** The role in which this is done; shown on the timeline in place of the person. */
  readonly role: string;
  readonly roles: readonly string[];
  readonly organisation: string | null;
}

export const system: Actor = { sub: 'system', role: 'system', roles: [], organisation: null };
