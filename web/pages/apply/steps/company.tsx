import { FormLabel, Heading3 } from '@utrecht/component-library-react';
import { SignInButton } from '../../../auth/sign-in-button';
import { useSession } from '../../../auth/use-session';
import { ChoiceField } from '../../../form/choices';
import { TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import { sectorOrder, sectorWords, sizeWords } from '../choice-words';
import { KvkField } from '../fields/code-fields';
import { Rows } from '../fields/rows';
import { type StepProps, useAsked } from './asked';

/** Who applies. The KvK number is that of who is signed in. */
export function CompanyStep({ scheme }: StepProps) {
  const say = useSay();
  const ask = useAsked(scheme);
  return (
    <>
      {ask('employer.kvkNumber', (field) => (
        <KvkNumber label={field.label} beneficiary={scheme.asks.beneficiaryOrganisation} />
      ))}
      {ask('employer.tradeName', (field) => (
        <TextField {...field} autoComplete="organization" />
      ))}
      {ask('employer.sizeClass', (field) => (
        <ChoiceField
          {...field}
          choices={Object.entries(sizeWords).map(([value, words]) => ({ value, label: say(words) }))}
        />
      ))}
      {ask('employer.sector', (field) => (
        <ChoiceField {...field} choices={sectorOrder.map((value) => ({ value, label: say(sectorWords[value]) }))} />
      ))}
      {ask('employer.linkedKvkNumbers', ({ name, label }) => (
        <Rows
          {...{ name, label }}
          help={say({
            nl: 'Is uw bedrijf deel van een groep? Noem dan de KvK-nummers van de andere bedrijven. Zij tellen mee voor de grens aan staatssteun.',
            en: 'Is your company part of a group? Then name the KvK numbers of the other companies. They count towards the limit on state aid.',
          })}
          empty=""
          add={say({ nl: 'Voeg een bedrijf toe', en: 'Add a company' })}
          row={(row) => <KvkField name={row} label={say({ nl: 'KvK-nummer', en: 'KvK number' })} />}
        />
      ))}
      <Heading3>{say({ nl: 'Wie kunnen wij bellen of mailen?', en: 'Whom can we call or mail?' })}</Heading3>
      {ask('employer.contact.name', (field) => (
        <TextField {...field} autoComplete="name" />
      ))}
      {ask('employer.contact.email', (field) => (
        <TextField {...field} type="email" inputMode="email" autoComplete="email" />
      ))}
      {ask('employer.contact.phone', (field) => (
        <TextField {...field} type="tel" inputMode="tel" autoComplete="tel" characters={16} />
      ))}
    </>
  );
}

interface NumberProps {
  readonly label: string;
  /** The only organisation that gets this money; null: any. */
  readonly beneficiary: string | null;
}

function KvkNumber({ label, beneficiary }: NumberProps) {
  const say = useSay();
  const session = useSession();
  const organisation = session?.organisation ?? null;
  if (organisation === null) {
    return (
      <>
        <KvkField
          name="employer.kvkNumber"
          label={label}
          help={say(
            session === null
              ? { nl: '8 cijfers. Logt u in, dan vullen wij het in.', en: '8 digits. If you sign in, we fill it in.' }
              : { nl: '8 cijfers.', en: '8 digits.' },
          )}
        />
        {session === null && (
          <div className="apply-sign-in">
            <SignInButton subtle />
          </div>
        )}
      </>
    );
  }
  return (
    <div className="apply-fixed">
      <FormLabel htmlFor="own-kvk-number">{label}</FormLabel>
      <output id="own-kvk-number">{organisation}</output>
      <Text
        nl="Dit is het bedrijf waarvoor u bent ingelogd. Vraagt u aan voor een ander bedrijf? Log dan in met het account van dat bedrijf."
        en="This is the company you are signed in for. Do you apply for another company? Then sign in with that company's account."
      />
      {beneficiary !== null && beneficiary !== organisation && (
        <Notice type="warning">
          <Text
            nl={`Dit geld is alleen voor de organisatie met KvK-nummer ${beneficiary}. U mag aanvragen, maar de kans is groot dat wij nee zeggen.`}
            en={`This money is for the organisation with KvK number ${beneficiary} only. You may apply, but we will probably say no.`}
          />
        </Notice>
      )}
    </div>
  );
}
