import type { ApplicationAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import { channelWords } from '../../../words/intake';

interface Contents {
  readonly application: ApplicationAnswer;
}

/** What is particular about how it came in: not complete, registered, by an extension or a permission. */
export function CaseIntake({ application: { completeness, intake, status, receivedAt } }: Contents) {
  const say = useSay();
  const { moment } = useFormat();
  const { completeAt, lacking } = completeness;
  const { registered, extension, hardshipId } = intake;
  const names = (language: 'nl' | 'en') => lacking.map(({ label }) => label[language]).join(', ');
  return (
    <>
      {completeAt === null && status === 'received' && (
        <Notice type="warning">
          <Text
            nl={`De aanvraag is niet compleet en staat niet in de rij. Er ontbreekt: ${names('nl')}. Vraag erom, of wijs af.`}
            en={`The application is not complete and stands in no line. Missing: ${names('en')}. Ask for it, or reject.`}
          />
        </Notice>
      )}
      {completeAt !== null && completeAt !== receivedAt && (
        <Text nl={`Compleet sinds ${moment(completeAt)}.`} en={`Complete since ${moment(completeAt)}.`} />
      )}
      {completeAt !== null && lacking.length > 0 && (
        <Text
          nl={`Niet te gebruiken, vraag het opnieuw: ${names('nl')}. De plaats in de rij blijft gelijk.`}
          en={`Could not be used, ask for it again: ${names('en')}. The place in line stays the same.`}
        />
      )}
      {registered !== null && (
        <Text
          nl={`Geregistreerd op ${moment(registered.at)}: ${channelWords[registered.channel].nl}${registered.late ? ', na de sluiting' : ''}.${registered.reason === null ? '' : ` ${registered.reason}`}`}
          en={`Registered on ${moment(registered.at)}: ${channelWords[registered.channel].en}${registered.late ? ', after the closing' : ''}.${registered.reason === null ? '' : ` ${registered.reason}`}`}
        />
      )}
      {extension !== null && (
        <Text
          nl={`Ontvangen in de verlenging na een storing, tot ${moment(extension.until)}.`}
          en={`Received in the extension after an outage, until ${moment(extension.until)}.`}
        />
      )}
      {hardshipId !== null && (
        <p>
          <a href={`/hardheid/${hardshipId}`}>
            {say({ nl: 'Ontvangen met toestemming na een verzoek', en: 'Received by a permission after a request' })}
          </a>
        </p>
      )}
    </>
  );
}
