/** Whether the employer has to hand in anything for a claim; of some schemes the grant is enough. */
export const asksEvidence = ({
  evidenceKinds,
  evidenceDueOn,
}: {
  readonly evidenceKinds: readonly string[];
  readonly evidenceDueOn: string | null;
}): boolean => evidenceKinds.length > 0 || evidenceDueOn !== null;
