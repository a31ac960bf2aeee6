import { intakeStages } from './stages/intake';
import { lawStages } from './stages/law';
import { payoutStages } from './stages/payout';
import { recordsStages } from './stages/records';
import { recoveriesStages } from './stages/recoveries';
import type { StagesByName } from './stages/stage';

/** Every moment that a use case is tried at, and how the house comes there. */
export const stages: StagesByName = {
  ...intakeStages,
  ...lawStages,
  ...payoutStages,
  ...recoveriesStages,
  ...recordsStages,
};
