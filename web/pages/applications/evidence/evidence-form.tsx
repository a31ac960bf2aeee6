import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { ApplicationAnswer, ClaimAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { useSession } from '../../../auth/use-session';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { type Both, useSay } from '../../../language/language';
import { dropTyped, typedBefore, useKeepTyped } from '../keep-typed';
import { ConfirmEvidence } from './confirm-evidence';
import { employmentFields } from './employment-rows';
import {
  canBeUnchanged,
  documentKinds,
  type Evidence,
  type EvidenceDraft,
  evidenceSchema,
  unchanged,
} from './evidence-draft';
import { EvidenceFields } from './evidence-fields';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly claim: ClaimAnswer;
  readonly onSent: () => void;
}

const words = {
  name: { nl: 'Uw naam', en: 'Your name' },
  files: { nl: 'Bestanden', en: 'Files' },
  check: { nl: 'Controleer en verstuur', en: 'Check and send' },
  same: { nl: 'Ja, nog in dienst, niets veranderd', en: 'Yes, still employed, nothing changed' },
  toChanged: { nl: 'Nee, er is iets veranderd', en: 'No, something changed' },
  toSame: { nl: 'Toch niets veranderd', en: 'Nothing changed after all' },
} as const satisfies Record<string, Both>;

function useEvidenceForm({ application, claim }: Omit<Contents, 'onSent'>) {
  const signer = useSession()?.name ?? '';
  const fresh = { employment: unchanged(application), documents: [], statementBy: signer };
  const kept = `evidence.${claim.id}`;
  const [before] = useState(() => typedBefore<EvidenceDraft>(kept));
  const form = useZodForm<EvidenceDraft, Evidence>(evidenceSchema(documentKinds(claim)), before ?? fresh);
  useKeepTyped(kept, form);
  return { form, fresh, hadTyped: before !== undefined, drop: () => dropTyped(kept) };
}

/** The evidence for one claim: with one tap where nothing changed, else what did; with the files the scheme asks. */
export function EvidenceForm({ application, claim, onSent }: Contents) {
  const say = useSay();
  const { form, fresh, hadTyped, drop } = useEvidenceForm({ application, claim });
  const mayBeSame = canBeUnchanged(application, claim);
  const [changed, setChanged] = useState(!mayBeSame || hadTyped);
  const [uploading, setUploading] = useState(false);
  const [toConfirm, setToConfirm] = useState<Evidence | null>(null);
  const employment = useWatch({ control: form.control, name: 'employment' });
  const command = useCommand<ClaimAnswer>(() => {
    drop();
    onSent();
  });
  const send = (body: Evidence) => {
    setToConfirm(null);
    command.send({ path: `/v1/claims/${claim.id}/evidence`, body });
  };
  const turn = () => {
    if (changed) form.reset({ ...fresh, documents: form.getValues('documents') });
    setChanged(!changed);
  };
  return (
    <>
      <CommandForm
        form={form}
        fields={[
          ...(changed ? employmentFields(employment.length, say) : []),
          { name: 'documents', label: say(words.files) },
          { name: 'statementBy', label: say(words.name) },
        ]}
        onValid={(body) => !uploading && (changed ? setToConfirm(body) : send(body))}
        command={command}
        submit={say(changed ? words.check : words.same)}
      >
        <EvidenceFields
          unchanged={changed ? null : fresh}
          asksEmployment={application.placement !== null}
          kinds={documentKinds(claim)}
          labels={{ name: say(words.name), files: say(words.files) }}
          uploading={uploading}
          onUploading={setUploading}
        />
      </CommandForm>
      {mayBeSame && (
        <Button className="turn" appearance="secondary-action-button" disabled={command.busy} onClick={turn}>
          {say(changed ? words.toSame : words.toChanged)}
        </Button>
      )}
      <ConfirmEvidence evidence={toConfirm} onClose={() => setToConfirm(null)} onConfirm={send} />
    </>
  );
}
