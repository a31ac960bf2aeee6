import { Heading3 } from '@utrecht/component-library-react';
import { CheckField, YesNoField } from '../../../form/choices';
import { DateField, NumberField, TextField } from '../../../form/inputs';
import { type Both, useSay } from '../../../language/language';
import { Text } from '../../../parts/text';
import { capital } from '../choice-words';
import { IbanField } from '../fields/iban-field';
import { Rows } from '../fields/rows';
import { deMinimisCells, fundingCells } from '../steps';
import { type StepProps, useAsked } from './asked';

/** Where the money goes, and what the applicant stands for. */
export function DeclarationsStep({ scheme }: StepProps) {
  const say = useSay();
  const ask = useAsked(scheme);
  return (
    <>
      {ask('bankAccount.iban', (field) => (
        <IbanField
          {...field}
          help={say({
            nl: 'Het zakelijke rekeningnummer waarop u het geld wilt krijgen.',
            en: 'The business account on which you want to receive the money.',
          })}
        />
      ))}
      {ask('bankAccount.holderName', (field) => (
        <TextField
          {...field}
          help={say({ nl: 'Zoals de bank de rekening noemt.', en: 'As the bank names the account.' })}
        />
      ))}
      <Money scheme={scheme} />
      {ask('declarations.agreesToWait', (field) => (
        <YesNoField
          {...field}
          help={say({
            nl: 'Komt er geld vrij, dan bent u aan de beurt in de volgorde van aanvragen. Bij nee krijgt u een afwijzing als het geld op is.',
            en: 'If money comes free, it is your turn in the order of applying. With no, you get a rejection when the money has run out.',
          })}
        />
      ))}
      <Heading3>{say({ nl: 'Verklaringen', en: 'Declarations' })}</Heading3>
      {(['declarations.truthful', 'declarations.noDisplacement', 'declarations.youthInformed'] as const).map((name) =>
        ask(name, ({ label }) => <CheckField key={name} {...{ name, label }} />),
      )}
    </>
  );
}

/** Other money, and state aid where there is a limit to it. */
function Money({ scheme }: StepProps) {
  const say = useSay();
  const ask = useAsked(scheme);
  const head = (words: Both) => say(capital(words));
  const add = say({ nl: 'Voeg een bedrag toe', en: 'Add an amount' });
  return (
    <>
      {ask('declarations.otherFunding', ({ name, label }) => (
        <Rows
          {...{ name, label, add }}
          help={say({
            nl: 'Krijgt of vraagt u voor deze jongere nog ander geld van de overheid of een fonds? Zo niet, voeg dan niets toe.',
            en: 'Do you get or ask other money for this youth, from a government or a fund? If not, add nothing.',
          })}
          empty={{}}
          row={(row) => (
            <>
              <TextField name={`${row}.name`} label={head(fundingCells.name)} />
              <NumberField
                name={`${row}.amountCents`}
                label={head(fundingCells.amountCents)}
                factor={100}
                unit="euro"
              />
            </>
          )}
        />
      ))}
      {ask('declarations.deMinimis', ({ name, label }) => (
        <>
          <Text
            nl="Dit geld is de-minimissteun: kleine steun van de overheid aan bedrijven. Een bedrijf en zijn groep mogen in 3 jaar samen hooguit een vast bedrag krijgen."
            en="This money is de-minimis aid: small aid of governments to companies. A company and its group may receive up to a fixed amount in 3 years."
          />
          <Rows
            {...{ name, label, add }}
            help={say({
              nl: 'Kreeg uw bedrijf of groep in de laatste 3 jaar de-minimissteun? Het staat in de brief van de subsidie. Zo niet, voeg dan niets toe.',
              en: 'Did your company or group receive de-minimis aid in the last 3 years? The letter of the subsidy says so. If not, add nothing.',
            })}
            empty={{}}
            row={(row) => (
              <>
                <DateField name={`${row}.grantedOn`} label={head(deMinimisCells.grantedOn)} />
                <NumberField
                  name={`${row}.amountCents`}
                  label={head(deMinimisCells.amountCents)}
                  factor={100}
                  unit="euro"
                />
                <TextField name={`${row}.grantedBy`} label={head(deMinimisCells.grantedBy)} />
              </>
            )}
          />
        </>
      ))}
    </>
  );
}
