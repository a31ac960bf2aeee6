import '../../../design/apply.css';
import '../../../design/office.css';
import { Heading2 } from '@utrecht/component-library-react';
import { useEffect } from 'react';
import { FormProvider } from 'react-hook-form';
import { Link, useParams } from 'react-router';
import type { MenuEntryAnswer } from '../../../api/answers';
import type { Problem } from '../../../api/problem';
import { useApi } from '../../../api/use-api';
import { useSchemes } from '../../../api/use-schemes';
import { RequireRole } from '../../../auth/require-role';
import { useSession } from '../../../auth/use-session';
import { chooseRegion } from '../../../design/region-look';
import { ChoiceField } from '../../../form/choices';
import { useZodForm } from '../../../form/form';
import { TextAreaField, TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { Text } from '../../../parts/text';
import { channelWords } from '../../../words/intake';
import { ApplyForm } from '../../apply/apply-form';
import { isIntakeField, registeringForm } from './registering';

export const Component = () => (
  <RequireRole roles={['officer']}>
    <Register />
  </RequireRole>
);

/** What came by post, at the counter or by mail: `/registreren`, and then the form of one scheme. */
function Register() {
  const { schemeId } = useParams();
  return schemeId === undefined ? <ChooseScheme /> : <OneScheme key={schemeId} schemeId={schemeId} />;
}

function ChooseScheme() {
  const say = useSay();
  const regions = useSession()?.regions ?? [];
  const schemes = useSchemes();
  return (
    <Page title={say({ nl: 'Aanvraag registreren', en: 'Register an application' })}>
      <Text
        nl="Kwam een aanvraag per post, aan de balie of per e-mail? Voer haar hier in. Zij krijgt de plaats van het moment waarop zij binnenkwam."
        en="Did an application come by post, at the counter or by email? Enter it here. It gets the place of the moment at which it came in."
      />
      <Loaded of={schemes} lines={6}>
        {({ items }) => (
          <ul>
            {items
              .filter(({ handledHere, region, window }) => {
                return handledHere && regions.includes(region) && window.state !== 'not-yet';
              })
              .map(({ schemeId, name }) => (
                <li key={schemeId}>
                  <Link to={`/registreren/${schemeId}`}>{say(name)}</Link>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}

function OneScheme({ schemeId }: { readonly schemeId: string }) {
  const say = useSay();
  const scheme = useApi<MenuEntryAnswer>(`/v1/schemes/${encodeURIComponent(schemeId)}`);
  const region = scheme.data?.region;
  useEffect(() => {
    if (region !== undefined) chooseRegion(region);
  }, [region]);
  const title = say({ nl: 'Aanvraag registreren', en: 'Register an application' });
  return (
    <Page title={title}>
      <Loaded of={scheme} lines={14}>
        {(found) => <Registration scheme={found} title={title} />}
      </Loaded>
    </Page>
  );
}

/** How it came in, above the form of the employer; both are sent as one. */
function Registration({ scheme, title }: { readonly scheme: MenuEntryAnswer; readonly title: string }) {
  const say = useSay();
  const form = useZodForm(registeringForm, { channel: 'post', receivedAt: '', reason: '' });
  const told = async () => {
    // It stands above the steps, so what is wrong is brought into view.
    const right = await form.trigger(undefined, { shouldFocus: true });
    const read = registeringForm.safeParse(form.getValues());
    return right && read.success ? read.data : null;
  };
  const refused = ({ errors }: Problem) => {
    for (const { path, message } of errors) {
      if (isIntakeField(path)) form.setError(path, { type: 'api', message }, { shouldFocus: true });
    }
  };
  return (
    <>
      <Text
        nl="Neem over wat de aanvrager heeft geschreven, ook de verklaringen. Bewaar het papier volgens de regels van uw organisatie."
        en="Copy what the applicant wrote, the declarations too. Keep the paper by the rules of your organisation."
      />
      <FormProvider {...form}>
        <Heading2>{say({ nl: 'Hoe kwam de aanvraag binnen?', en: 'How did the application come in?' })}</Heading2>
        <ChoiceField
          name="channel"
          label={say({ nl: 'Langs welke weg?', en: 'By which way?' })}
          choices={Object.entries(channelWords).map(([value, words]) => ({ value, label: say(words) }))}
        />
        <TextField
          name="receivedAt"
          type="datetime-local"
          label={say({ nl: 'Ontvangen op', en: 'Received on' })}
          help={say({ nl: 'Datum en tijd van binnenkomst, in Amsterdam', en: 'Day and time of arrival, in Amsterdam' })}
        />
        <TextAreaField
          name="reason"
          rows={3}
          label={say({ nl: 'Waarom niet met het formulier, of te laat?', en: 'Why not by the form, or late?' })}
        />
      </FormProvider>
      <ApplyForm scheme={scheme} title={title} registering={{ told, refused }} />
    </>
  );
}
