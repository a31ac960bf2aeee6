import { useLocation } from 'react-router';
import { Done } from '../../../parts/done';
import { Text } from '../../../parts/text';

/** What the page for changes leaves with the move to this one. */
export const changeReported = { reported: 'change' } as const;

/** After a change was reported on its own page: says so here, where one comes back to. */
export function ChangeReported() {
  const { state } = useLocation();
  if ((state as Partial<typeof changeReported> | null)?.reported !== changeReported.reported) return null;
  return (
    <Done>
      <Text
        nl="Wij hebben uw wijziging. Hieronder ziet u wat die betekent voor uw betalingen."
        en="We have your change. Below you see what it means for your payments."
      />
    </Done>
  );
}
