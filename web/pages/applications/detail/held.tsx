import type { ApplicationAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { RegionContact } from '../../../parts/region-contact';
import { Text } from '../../../parts/text';

/** That nothing of the application is paid for a while: why, and when that ends. Nothing where it is paid as usual. */
export function Held({ application: { hold, region } }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  if (hold === null || !hold.active) return null;
  const last = day(hold.until);
  return (
    <Notice type="warning">
      <Text
        lead
        nl={`Wij betalen nu even niet, tot en met ${last}.`}
        en={`We do not pay for now, until and including ${last}.`}
      />
      <Text nl="Dit is de reden:" en="This is the reason:" />
      <blockquote className="motivation" lang="nl">
        {hold.reason}
      </blockquote>
      <Text
        nl="Dit stopt vanzelf na die dag. Is eerder duidelijk dat alles klopt? Dan betalen wij eerder."
        en="This ends by itself after that day. Is it clear sooner that all is right? Then we pay sooner."
      />
      <p>
        {say({ nl: 'Vragen?', en: 'Questions?' })} <RegionContact regionId={region} />
      </p>
    </Notice>
  );
}
