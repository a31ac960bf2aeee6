import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type HardshipRequest, hardshipRequest } from '../../../domain/hardship/request';
import type { HardshipAnswer, MenuEntryAnswer } from '../../api/answers';
import { useCommand } from '../../api/use-command';
import { useSchemes } from '../../api/use-schemes';
import { CommandForm } from '../../form/command-form';
import { useZodForm } from '../../form/form';
import { SelectField, TextAreaField, TextField } from '../../form/inputs';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { Text } from '../../parts/text';

/** Only schemes that are closed: for the others there is a form. The scheme may be in the address: `?regeling=`. */
export function AskForm() {
  const schemes = useSchemes();
  return (
    <Loaded of={schemes} lines={10}>
      {({ items }) => (
        <Form closed={items.filter(({ handledHere, window }) => handledHere && window.state === 'closed')} />
      )}
    </Loaded>
  );
}

function Form({ closed }: { readonly closed: readonly MenuEntryAnswer[] }) {
  const say = useSay();
  const [params] = useSearchParams();
  const [sent, setSent] = useState(false);
  const key = useRef(crypto.randomUUID());
  const wanted = params.get('regeling');
  // Chosen beforehand only where it can be seen to be.
  const schemeId = closed.some((scheme) => scheme.schemeId === wanted) ? (wanted ?? '') : '';
  const start = { schemeId, contact: { name: '', email: '' }, wanted: '', reason: '' };
  const form = useZodForm<HardshipRequest, HardshipRequest>(hardshipRequest, start);
  const command = useCommand<HardshipAnswer>(() => {
    key.current = crypto.randomUUID();
    form.reset({ ...start, schemeId: '' });
    setSent(true);
  });
  const labels = {
    schemeId: say({ nl: 'Regeling', en: 'Scheme' }),
    tradeName: say({ nl: 'Naam van uw bedrijf', en: 'Name of your company' }),
    'contact.name': say({ nl: 'Naam van de contactpersoon', en: 'Name of the contact' }),
    'contact.email': say({ nl: 'E-mailadres', en: 'Email address' }),
    wanted: say({ nl: 'Wat wilde u aanvragen?', en: 'What did you want to apply for?' }),
    reason: say({ nl: 'Waarom kon dat niet op tijd?', en: 'Why could you not do so in time?' }),
  };
  if (sent) {
    return (
      <Notice type="ok">
        <Text
          nl="Wij hebben uw verzoek ontvangen. Hieronder ziet u wat wij beslissen."
          en="We have received your request. Below you see what we decide."
        />
      </Notice>
    );
  }
  return (
    <CommandForm
      form={form}
      fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
      onValid={(body) => command.send({ path: '/v1/hardship-requests', body, idempotencyKey: key.current })}
      command={command}
      submit={say({ nl: 'Verstuur uw verzoek', en: 'Send your request' })}
    >
      <SelectField
        name="schemeId"
        label={labels.schemeId}
        empty={say({ nl: 'Kies een regeling', en: 'Choose a scheme' })}
        options={closed.map(({ schemeId, name }) => ({ value: schemeId, label: say(name) }))}
      />
      <TextField name="tradeName" label={labels.tradeName} autoComplete="organization" optional />
      <TextField name="contact.name" label={labels['contact.name']} autoComplete="name" />
      <TextField name="contact.email" label={labels['contact.email']} type="email" autoComplete="email" />
      <TextAreaField
        name="wanted"
        rows={3}
        label={labels.wanted}
        help={say({ nl: 'Noem geen namen van jongeren.', en: 'Do not name young people.' })}
      />
      <TextAreaField name="reason" label={labels.reason} />
    </CommandForm>
  );
}
