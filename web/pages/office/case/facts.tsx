import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { FactField } from '../../../../domain/application/fact-fields';
import type { ApplicationAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { Section } from '../../../parts/section';
import { factFields, factInWords, factWords } from '../../../words/fact-fields';
import { type AskedFact, FactForm } from './fact-form';
import { FactHistory } from './fact-history';

interface Contents {
  readonly application: ApplicationAnswer;
  /** Who added what, and where it was found. */
  readonly withHistory: boolean;
  readonly tell: (words: Both) => void;
}

/** What is known, fact by fact. An officer corrects one at its row, with the source. */
export function Facts({ application, withHistory, tell }: Contents) {
  const say = useSay();
  const [asked, setAsked] = useState<AskedFact | null>(null);
  const mayRecord = application.mayNow.recordFacts === null;
  const shown = factFields.filter((field) => factOf(application, field) !== undefined);
  const words = { say, ...useFormat() };
  return (
    <Section title={say({ nl: 'Feiten', en: 'Facts' })}>
      <ul className="facts">
        {shown.map((field) => {
          const label = say(factWords[field].label);
          return (
            <li key={field}>
              <span className="fact-name">{label}</span>
              <span className="fact-value">{factInWords(field, factOf(application, field), words)}</span>
              {mayRecord && (
                <Button appearance="subtle-button" onClick={() => setAsked({ field })}>
                  {say({ nl: 'Verbeter', en: 'Correct' })}
                  <span className="visually-hidden"> {label}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayRecord && <FactForm applicationId={application.id} asked={asked} tell={tell} />}
      {withHistory && <FactHistory applicationId={application.id} />}
    </Section>
  );
}

/** Undefined: the application has no such thing, or it is not shown here. */
export function factOf(application: ApplicationAnswer, field: FactField): unknown {
  const [group, key] = field.split('.') as [string, string | undefined];
  if (key === undefined) return application.requestedAmountCents ?? undefined;
  const holder = (application as unknown as Record<string, Record<string, unknown> | null>)[group] ?? null;
  return holder === null ? undefined : holder[key];
}
