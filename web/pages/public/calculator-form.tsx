import { Button, Heading2 } from '@utrecht/component-library-react';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import type { MenuEntryAnswer, RegionAnswer } from '../../api/answers';
import { useZodForm } from '../../form/form';
import { useSay } from '../../language/language';
import { addressNow } from '../../parts/address-now';
import { type AboutYouth, keepAboutYouth, keptAboutYouth } from './about-youth';
import { CalculatorQuestion } from './calculator-question';
import { questionsFor } from './calculator-questions';
import {
  aboutYouthOf,
  answersOf,
  type CalculatorValues,
  calculatorValues,
  quoteBody,
  rightValues,
  valuesOf,
} from './calculator-values';
import { Outcome } from './outcome';
import { fromQuery, toQuery } from './quote-url';
import { useQuotes } from './use-quotes';

interface Contents {
  readonly entries: readonly MenuEntryAnswer[];
  /** Which schemes to ask the API about: a request each. */
  readonly questions: readonly ({ readonly region: string } | { readonly schemeId: string })[];
  readonly regions: readonly RegionAnswer[];
  /** What the address says beside the answers. */
  readonly scope: { readonly region: string } | { readonly schemeId: string };
}

/** By the browser's clock: only to point out a slip, such as a date of birth in the future. */
const browserDay = () => new Date().toISOString().slice(0, 10);

/** Begins with the answers of the address and of this tab; "start again" is a new form without any. */
export function Calculator(contents: Contents) {
  const [params] = useSearchParams();
  const [begin, setBegin] = useState(() => ({ round: 0, values: valuesOf(fromQuery(params), keptAboutYouth()) }));
  return (
    <Form
      key={begin.round}
      {...contents}
      values={begin.values}
      again={begin.round > 0}
      startAgain={() => setBegin({ round: begin.round + 1, values: {} })}
    />
  );
}

interface FormContents extends Contents {
  readonly values: CalculatorValues;
  /** Somebody started again: the button that had the focus is gone. */
  readonly again: boolean;
  readonly startAgain: () => void;
}

/** Questions beside their outcome. The answers are in the address, but for those about the youth. */
function Form({ entries, questions, regions, scope, values: begin, again, startAgain }: FormContents) {
  const say = useSay();
  const [today] = useState(browserDay);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (again) heading.current?.focus();
  }, [again]);
  const form = useZodForm<CalculatorValues, CalculatorValues>(calculatorValues(today), begin);
  const values = rightValues(useWatch({ control: form.control }) as CalculatorValues, today);
  const [answers, youth] = [answersOf(values), aboutYouthOf(values)];
  const carried = toQuery(answers).toString();
  useKept(carried, scope, youth);
  const elsewhereName = say({ nl: 'een andere gemeente', en: 'another municipality' });
  const quotes = useQuotes(questions.map((which) => ({ ...quoteBody(answers, youth, elsewhereName), ...which })));
  const open = entries.filter(
    ({ schemeId }) => quotes.data?.find((one) => one.schemeId === schemeId)?.eligible !== 'no',
  );
  const { first, more } = questionsFor(entries, open, values);
  return (
    <div className="calculator">
      <FormProvider {...form}>
        <form noValidate onSubmit={(event) => event.preventDefault()}>
          <Heading2 ref={heading} tabIndex={-1}>
            {say({ nl: 'Uw antwoorden', en: 'Your answers' })}
          </Heading2>
          {[...first, ...more].map((question) => (
            <CalculatorQuestion
              key={question}
              question={question}
              entries={entries}
              regions={regions}
              values={values}
            />
          ))}
          <Keeping startAgain={startAgain} />
        </form>
      </FormProvider>
      <Outcome entries={entries} quotes={quotes} carried={carried} />
    </div>
  );
}

function Keeping({ startAgain }: Pick<FormContents, 'startAgain'>) {
  const say = useSay();
  return (
    <>
      <p className="hint">
        {say({
          nl: 'De link van deze pagina bewaart uw antwoorden. Geboortedatum, uitkering, opleiding en inschrijving van de jongere staan er niet in.',
          en: 'The link of this page keeps your answers. Date of birth, benefit, education and registration of the young person are not in it.',
        })}
      </p>
      <Button appearance="secondary-action-button" onClick={startAgain}>
        {say({ nl: 'Begin opnieuw', en: 'Start again' })}
      </Button>
    </>
  );
}

/** Keeps the answers where they belong: in the address, and what is about the youth in this tab alone. */
function useKept(carried: string, scope: Contents['scope'], youth: AboutYouth): void {
  const [params, setParams] = useSearchParams();
  useEffect(() => {
    const now = addressNow();
    // Another region was just chosen and is not rendered yet: these answers are of the one before it.
    if (Object.keys(scope).some((name) => now.get(name) !== params.get(name))) return;
    const wanted = new URLSearchParams({ ...scope, ...Object.fromEntries(new URLSearchParams(carried)) });
    const language = now.get('lang');
    if (language !== null) wanted.set('lang', language);
    if (now.toString() !== wanted.toString()) setParams(wanted, { replace: true, preventScrollReset: true });
  });
  const personal = JSON.stringify(youth);
  useEffect(() => keepAboutYouth(JSON.parse(personal)), [personal]);
}
