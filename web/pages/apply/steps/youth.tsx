import { benefits } from '../../../../domain/application/record';
import { YesNoField } from '../../../form/choices';
import { DateField, SelectField, TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { Text } from '../../../parts/text';
import { benefitChoice } from '../choice-words';
import { PostcodeField } from '../fields/code-fields';
import { MunicipalityField } from '../fields/municipality-field';
import { appliesItself } from '../questions';
import { type StepProps, useAsked } from './asked';

/** For whom it is. What the municipality knows better, it adds itself. */
export function YouthStep({ scheme }: StepProps) {
  const say = useSay();
  const ask = useAsked(scheme);
  return (
    <>
      {!appliesItself(scheme.asks) && (
        <Text
          nl="Wij vragen u niet naar een uitkering of diploma. Dat zoeken wij zelf uit. Vul geen burgerservicenummer (BSN) in."
          en="We do not ask you about benefits or diplomas. We find that out ourselves. Do not fill in a citizen service number (BSN)."
        />
      )}
      {ask('youth.firstName', (field) => (
        <TextField {...field} autoComplete="off" />
      ))}
      {ask('youth.lastName', (field) => (
        <TextField {...field} autoComplete="off" />
      ))}
      {ask('youth.birthDate', (field) => (
        <DateField {...field} min="1900-01-01" />
      ))}
      {ask('youth.postcode', (field) => (
        <PostcodeField
          {...field}
          help={say({
            nl: 'Van het adres van de jongere, zoals 1234 AB.',
            en: 'Where the youth lives, such as 1234 AB.',
          })}
        />
      ))}
      {ask('youth.municipality', (field) => (
        <MunicipalityField {...field} municipalities={scheme.asks.municipalities} />
      ))}
      {ask('youth.candidateNumber', (field) => (
        <TextField
          {...field}
          characters={16}
          help={say({
            nl: 'Het nummer waaronder de jongere werk zoekt. Weet u het niet, laat het dan leeg.',
            en: 'The number under which the youth looks for work. Leave it open if you do not know it.',
          })}
        />
      ))}
      {ask('youth.benefit', (field) => (
        <SelectField
          {...field}
          empty={say({ nl: 'Kies een antwoord', en: 'Choose an answer' })}
          options={benefits.map((value) => ({ value, label: say(benefitChoice(value)) }))}
        />
      ))}
      {(['youth.startQualification', 'youth.registeredJobseeker', 'youth.inEducation'] as const).map((name) =>
        ask(name, (field) => <YesNoField key={name} {...field} unknown />),
      )}
    </>
  );
}
