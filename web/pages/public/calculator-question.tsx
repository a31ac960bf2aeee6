import type { ReactNode } from 'react';
import { benefitKinds, placementTypes } from '../../../domain/scheme/facts';
import { benefitWords, placementWords } from '../../../domain/scheme/words/terms';
import type { MenuEntryAnswer, RegionAnswer } from '../../api/answers';
import { ChoiceField, YesNoField } from '../../form/choices';
import { DateField, NumberField, SelectField, TextField } from '../../form/inputs';
import { type Both, useSay } from '../../language/language';
import type { Question } from './calculator-questions';
import { type CalculatorValues, elsewhere } from './calculator-values';

interface Contents {
  readonly entries: readonly MenuEntryAnswer[];
  readonly regions: readonly RegionAnswer[];
  readonly values: CalculatorValues;
}

type Say = (words: Both) => string;

const capital = ({ nl, en }: Both): Both => ({
  nl: nl.charAt(0).toUpperCase() + nl.slice(1),
  en: en.charAt(0).toUpperCase() + en.slice(1),
});

const notKnown: Both = { nl: 'Weet ik niet', en: 'I do not know' };

/** The municipalities there are: those of one region in sight first, under no head but their own names. */
function municipalityOptions(regions: readonly RegionAnswer[], say: Say) {
  const names = [...new Set(regions.flatMap(({ municipalities }) => municipalities))].sort((a, b) =>
    a.replace(/^'s-/, '').localeCompare(b.replace(/^'s-/, ''), 'nl'),
  );
  return [
    ...names.map((name) => ({ value: name, label: name })),
    { value: elsewhere, label: say({ nl: 'Een andere gemeente', en: 'Another municipality' }) },
  ];
}

const fields: Record<Question, (say: Say, contents: Contents) => ReactNode> = {
  type: (say) => (
    <ChoiceField
      name="type"
      label={say({ nl: 'Wat voor plek geeft u de jongere?', en: 'What kind of placement do you give?' })}
      choices={[
        ...placementTypes.map((type) => ({ value: type, label: say(capital(placementWords[type])) })),
        { value: null, label: say(notKnown) },
      ]}
    />
  ),
  startOn: (say) => (
    <DateField name="startOn" label={say({ nl: 'Wanneer begint het werk?', en: 'When does the work start?' })} />
  ),
  birthDate: (say) => (
    <DateField
      name="birthDate"
      label={say({ nl: 'Geboortedatum van de jongere', en: 'Date of birth of the young person' })}
    />
  ),
  municipality: (say, { regions }) => (
    <SelectField
      name="municipality"
      label={say({
        nl: 'In welke gemeente woont de jongere?',
        en: 'In which municipality does the young person live?',
      })}
      empty={say(notKnown)}
      options={municipalityOptions(regions, say)}
    />
  ),
  hoursPerWeek: (say) => (
    <NumberField
      name="hoursPerWeek"
      label={say({
        nl: 'Hoeveel uur per week werkt de jongere?',
        en: 'How many hours a week does the young person work?',
      })}
      unit={say({ nl: 'uur per week', en: 'hours a week' })}
    />
  ),
  endOn: (say, { values }) => (
    <>
      <YesNoField
        unknown
        name="hasEnd"
        label={say({ nl: 'Heeft het contract een einddatum?', en: 'Does the contract have an end?' })}
      />
      {values.hasEnd === true && (
        <DateField name="endOn" label={say({ nl: 'Laatste dag van het contract', en: 'Last day of the contract' })} />
      )}
    </>
  ),
  viaAgency: (say) => (
    <YesNoField
      unknown
      name="viaAgency"
      label={say({
        nl: 'Werkt de jongere via een uitzendbureau?',
        en: 'Does the young person work through a temporary agency?',
      })}
    />
  ),
  lastEmployedHereOn: (say, { values }) => (
    <>
      <YesNoField
        unknown
        name="workedBefore"
        label={say({ nl: 'Werkte de jongere eerder bij u?', en: 'Did the young person work for you before?' })}
      />
      {values.workedBefore === true && (
        <DateField
          name="lastEmployedHereOn"
          label={say({ nl: 'Laatste dag van dat werk', en: 'Last day of that work' })}
        />
      )}
    </>
  ),
  trainingCompanyNumber: (say) => (
    <TextField
      name="trainingCompanyNumber"
      characters={16}
      label={say({ nl: 'Nummer van uw leerbedrijf', en: 'Number of your training company' })}
      help={say({
        nl: 'U krijgt dit nummer van SBB als u een erkend leerbedrijf bent.',
        en: 'SBB gives this number to recognised training companies.',
      })}
    />
  ),
  startQualification: (say) => (
    <YesNoField
      unknown
      name="startQualification"
      label={say({
        nl: 'Heeft de jongere een startkwalificatie?',
        en: 'Does the young person have a start qualification?',
      })}
      help={say({
        nl: 'Dat is een diploma havo, vwo of mbo niveau 2 of hoger.',
        en: 'That is a diploma of havo, vwo or mbo level 2 or higher.',
      })}
    />
  ),
  benefit: (say) => (
    <ChoiceField
      name="benefit"
      label={say({ nl: 'Heeft de jongere een uitkering?', en: 'Does the young person have a benefit?' })}
      choices={[
        ...benefitKinds.map((kind) => ({ value: kind, label: say(capital(benefitWords[kind])) })),
        { value: null, label: say(notKnown) },
      ]}
    />
  ),
  registeredJobseeker: (say) => (
    <YesNoField
      unknown
      name="registeredJobseeker"
      label={say({
        nl: 'Is de jongere ingeschreven als werkzoekende?',
        en: 'Is the young person registered as a jobseeker?',
      })}
      help={say({ nl: 'Dat kan bij UWV of de gemeente.', en: 'At UWV or the municipality.' })}
    />
  ),
  inEducation: (say) => (
    <YesNoField
      unknown
      name="inEducation"
      label={say({ nl: 'Volgt de jongere onderwijs?', en: 'Is the young person in education?' })}
    />
  ),
  kvkNumber: (say) => (
    <TextField
      name="kvkNumber"
      inputMode="numeric"
      characters={10}
      label={say({ nl: 'KvK-nummer van wie aanvraagt', en: 'KvK number of the applicant' })}
      help={say({ nl: '8 cijfers.', en: '8 digits.' })}
    />
  ),
  employerMunicipality: (say) => (
    <TextField
      name="employerMunicipality"
      label={say({ nl: 'In welke gemeente zit uw bedrijf?', en: 'In which municipality is your company?' })}
    />
  ),
  deMinimis: (say) => (
    <YesNoField
      unknown
      name="deMinimis"
      label={say({
        nl: 'Kreeg uw bedrijf de laatste 3 jaar steun van de overheid (de-minimissteun)?',
        en: 'Did your company receive state aid (de-minimis aid) in the last 3 years?',
      })}
      help={say({
        nl: 'Ook steun aan bedrijven die bij het uwe horen, telt mee.',
        en: 'Aid to companies that are linked to yours counts too.',
      })}
    />
  ),
  requestedAmountCents: (say, { entries }) => {
    const most = Math.max(...entries.map(({ asks }) => asks.requestedAmount?.maxCents ?? 0));
    return (
      <NumberField
        name="requestedAmountCents"
        factor={100}
        unit="euro"
        label={say({ nl: 'Hoeveel geld is er nodig?', en: 'How much money is needed?' })}
        help={say({ nl: `Hoogstens ${most / 100} euro.`, en: `At most ${most / 100} euro.` })}
      />
    );
  },
};

/** One question in the words of the calculator. */
export function CalculatorQuestion({ question, ...contents }: Contents & { readonly question: Question }) {
  const say = useSay();
  return fields[question](say, contents);
}
