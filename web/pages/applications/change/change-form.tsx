import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { ChangesRequest } from '../../../../domain/application/change';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { useSay } from '../../../language/language';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { ReportedChanges } from '../../../parts/reported-changes';
import { Text } from '../../../parts/text';
import { changeReported } from '../detail/change-reported';
import { dropTyped, typedBefore, useKeepTyped } from '../keep-typed';
import { type ChangeDraft, changeSchema, emptyDraft } from './change-draft';
import { ChangeFields, changeFields } from './change-fields';

/** Reports what changed; afterwards one is back at the application. */
export function ChangeForm({ applicationId }: { readonly applicationId: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const kept = `change.${applicationId}`;
  const form = useZodForm<ChangeDraft, ChangesRequest>(changeSchema, typedBefore<ChangeDraft>(kept) ?? emptyDraft);
  useKeepTyped(kept, form);
  const [what, hours, interruptions] = useWatch({ control: form.control, name: ['what', 'hours', 'interruptions'] });
  const [toConfirm, setToConfirm] = useState<ChangesRequest | null>(null);
  const command = useCommand(() => {
    dropTyped(kept);
    void navigate(`/mijn-aanvragen/${applicationId}`, { state: changeReported });
  });
  const send = (body: ChangesRequest) => {
    setToConfirm(null);
    command.send({ path: `/v1/applications/${applicationId}/changes`, body });
  };
  return (
    <>
      <CommandForm
        form={form}
        fields={changeFields({ what, hours, interruptions }, say)}
        onValid={setToConfirm}
        command={command}
        submit={say({ nl: 'Controleer en verstuur', en: 'Check and send' })}
      >
        <ChangeFields />
      </CommandForm>
      {toConfirm !== null && (
        <ConfirmDialog
          title={say({ nl: 'Klopt dit?', en: 'Is this right?' })}
          confirm={say({ nl: 'Ja, geef door', en: 'Yes, report it' })}
          open
          onClose={() => setToConfirm(null)}
          onConfirm={() => send(toConfirm)}
        >
          <ReportedChanges changes={toConfirm} />
          <Text
            nl="Wij gebruiken dit als wij uw betaling beoordelen. Klopt het later niet? Geef dan een nieuwe wijziging door."
            en="We use this when we look at your payment. Is it not right later? Then report a new change."
          />
        </ConfirmDialog>
      )}
    </>
  );
}
