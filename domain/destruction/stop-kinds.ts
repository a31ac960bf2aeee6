/** What runs and stops destruction; that money is claimed back stops it by itself too. */
export const stopKinds = ['objection', 'appeal', 'recovery', 'audit'] as const;
export type StopKind = (typeof stopKinds)[number];
