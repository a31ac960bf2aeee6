import '../../design/office.css';
import { useState } from 'react';
import { type SubjectAccessRequest, subjectAccessRequest } from '../../../domain/destruction/requests';
import type { SubjectAccessAnswer } from '../../api/answers';
import { useCommand } from '../../api/use-command';
import { RequireRole } from '../../auth/require-role';
import { CommandForm } from '../../form/command-form';
import { useZodForm } from '../../form/form';
import { DateField, TextAreaField, TextField } from '../../form/inputs';
import { useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { HeldShown } from './access/held-shown';

export const Component = () => (
  <RequireRole roles={['admin']}>
    <SubjectAccess />
  </RequireRole>
);

const empty = { firstName: '', lastName: '', birthDate: '', postcode: '', reason: '' };

/** A request for access: all that is held about one youth, to hand over to them. */
function SubjectAccess() {
  const say = useSay();
  const [found, setFound] = useState<SubjectAccessAnswer | null>(null);
  const form = useZodForm<SubjectAccessRequest, SubjectAccessRequest>(subjectAccessRequest, empty);
  const command = useCommand<SubjectAccessAnswer>(setFound);
  const labels = {
    firstName: say({ nl: 'Voornaam', en: 'First name' }),
    lastName: say({ nl: 'Achternaam', en: 'Last name' }),
    birthDate: say({ nl: 'Geboortedatum', en: 'Date of birth' }),
    postcode: say({ nl: 'Postcode', en: 'Postcode' }),
    reason: say({ nl: 'Waarom, en hoe weet u dat het deze persoon is?', en: 'Why, and how do you know it is them?' }),
  };
  return (
    <Page wide title={say({ nl: 'Inzage geven', en: 'Give access' })}>
      <Text
        nl="Een jongere mag weten wat wij bewaren. Ga eerst na wie erom vraagt. Wij leggen vast dat u dit opzoekt, en waarom."
        en="A young person may know what we keep. Make sure first who asks. That you look it up is recorded, and why."
      />
      <div className="action no-print">
        <CommandForm
          form={form}
          fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
          onValid={(body) => command.send({ path: '/v1/subject-access', body })}
          command={command}
          submit={say({ nl: 'Zoek op', en: 'Look up' })}
        >
          <TextField name="firstName" label={labels.firstName} />
          <TextField name="lastName" label={labels.lastName} />
          <DateField name="birthDate" label={labels.birthDate} />
          <TextField name="postcode" label={labels.postcode} />
          <TextAreaField name="reason" rows={3} label={labels.reason} />
        </CommandForm>
      </div>
      {found !== null && <HeldShown found={found} />}
    </Page>
  );
}
