import { DataList, DataListItem, DataListKey, DataListValue } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { ApplicationAnswer } from '../../../api/answers';
import { useSchemeName } from '../../../api/use-schemes';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { placementInWords } from '../../../words/checks/values';
import { promisedAmount } from '../promised-amount';

const hoursInWords = (hours: string): Both => ({ nl: `${hours} uur per week`, en: `${hours} hours a week` });

/** What was applied for, in short; nothing that tells who the youth is. */
export function FactsList({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { money, moment, day, number } = useFormat();
  const nameOf = useSchemeName();
  const { schemeId, receivedAt, employer, placement } = application;
  const amount = promisedAmount(application);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say({ nl: 'Regeling', en: 'Scheme' }), nameOf(schemeId)],
    ...(amount === null ? [] : [[say({ nl: 'Bedrag', en: 'Amount' }), money(amount)] as const]),
    [say({ nl: 'Aangevraagd op', en: 'Applied on' }), moment(receivedAt)],
    [say({ nl: 'Werkgever', en: 'Employer' }), `${employer.tradeName}, KvK ${employer.kvkNumber}`],
    ...(placement === null
      ? []
      : ([
          [say({ nl: 'Werk', en: 'Work' }), `${placement.jobTitle} (${say(placementInWords(placement.type))})`],
          [say({ nl: 'Eerste dag', en: 'First day' }), day(placement.startOn)],
          [say({ nl: 'Uren', en: 'Hours' }), say(hoursInWords(number(placement.hoursPerWeek)))],
        ] as const)),
  ];
  return (
    <DataList className="facts-list">
      {facts.map(([key, value]) => (
        <DataListItem key={key}>
          <DataListKey>{key}</DataListKey>
          <DataListValue>{value}</DataListValue>
        </DataListItem>
      ))}
    </DataList>
  );
}
