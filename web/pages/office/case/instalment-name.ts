import type { Both } from '../../../language/language';

/** What the office calls a claim. */
export const instalmentName = (instalment: number): Both => ({
  nl: `Termijn ${instalment}`,
  en: `Instalment ${instalment}`,
});
