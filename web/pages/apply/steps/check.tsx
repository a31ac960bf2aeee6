import { Heading3 } from '@utrecht/component-library-react';
import { useFormContext } from 'react-hook-form';
import { Link } from 'react-router';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import { answerInWords } from '../answer-words';
import { asksNow, documentsNow, type Question, questionsOf, type StepId, type Values } from '../questions';
import { stepsOf, stepWords } from '../steps';
import type { StepProps } from './asked';

/** Everything that was filled in, step by step, each with a way back. */
export function CheckStep({ scheme }: StepProps) {
  const say = useSay();
  const { getValues } = useFormContext<Values>();
  const values = getValues();
  const questions = questionsOf(scheme).filter((one) => asksNow(one, scheme.asks, values.placement?.type));
  const handedIn = new Set(values.documents.map(({ kind }) => kind));
  const missing = documentsNow(scheme).filter(
    ({ id, when, required }) => required && when === 'application' && !handedIn.has(id),
  );
  return (
    <>
      <Text
        nl="Kijk of alles klopt. Daarna verstuurt u de aanvraag."
        en="See whether everything is right. Then you send the application."
      />
      {missing.length > 0 && (
        <Notice type="warning">
          <Text
            nl={`U hebt nog niet toegevoegd: ${missing.map(({ label }) => label.nl.toLowerCase()).join(', ')}. U kunt wel versturen. Wij vragen er dan om.`}
            en={`You have not added yet: ${missing.map(({ label }) => label.en.toLowerCase()).join(', ')}. You can send all the same. We will ask for it.`}
          />
        </Notice>
      )}
      {stepsOf(scheme)
        .filter((step) => step !== 'controle')
        .map((step) => (
          <section key={step} className="apply-check">
            <div className="apply-check-head">
              <Heading3>{say(stepWords(step, scheme))}</Heading3>
              <ChangeLink step={step} what={say(stepWords(step, scheme))} />
            </div>
            <dl>
              {questions
                .filter((question) => question.step === step)
                .map((question) => (
                  <Answer key={question.name} question={question} values={values} />
                ))}
            </dl>
          </section>
        ))}
    </>
  );
}

function ChangeLink({ step, what }: { readonly step: StepId; readonly what: string }) {
  const say = useSay();
  return (
    <Link to={`?stap=${step}`} className="apply-change">
      {say({ nl: 'Wijzig', en: 'Change' })}
      <span className="visually-hidden"> {what}</span>
    </Link>
  );
}

function Answer({ question, values }: { readonly question: Question; readonly values: Values }) {
  const say = useSay();
  const answer = answerInWords(question.name, values, { say, ...useFormat() });
  const open = question.optional
    ? { nl: 'Niet ingevuld', en: 'Not filled in' }
    : { nl: 'Nog invullen', en: 'Still to fill in' };
  return (
    <div className="apply-answer">
      <dt>{say(question.label)}</dt>
      <dd className={answer === null && !question.optional ? 'apply-open' : undefined}>{answer ?? say(open)}</dd>
    </div>
  );
}
