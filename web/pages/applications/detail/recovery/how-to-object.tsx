import { Heading3 } from '@utrecht/component-library-react';
import type { RecoveryAnswer } from '../../../../api/answers';
import { useFormat } from '../../../../language/format';
import { useSay } from '../../../../language/language';
import { Text } from '../../../../parts/text';

/** How to object to the decision, as the letter says it. */
export function HowToObject({ recovery: { objection, number } }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  if (objection === null) return null;
  const last = day(objection.lastDay);
  return (
    <>
      <Heading3>{say({ nl: 'Bent u het er niet mee eens?', en: 'Do you not agree?' })}</Heading3>
      <Text
        nl={`Dan kunt u bezwaar maken. Dat kan tot en met ${last}. Stuur uw bezwaar naar:`}
        en={`Then you can object, through ${last}. Send your objection to:`}
      />
      <address className="address">{objection.address}</address>
      <Text
        nl={`Zet in uw bezwaar uw naam en adres, de datum, het nummer ${number} en waarom u het niet eens bent met het besluit. Zet ook uw handtekening. U moet wel op tijd betalen, ook als u bezwaar maakt.`}
        en={`Put in it your name and address, the date, the number ${number} and why you do not agree with the decision. Sign it too. You must pay in time, also when you object.`}
      />
    </>
  );
}
