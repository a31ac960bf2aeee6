import { Heading2 } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import { Periods } from '../detail/periods';
import { EmploymentRows } from './employment-rows';
import { EvidenceDocuments } from './evidence-documents';
import type { Evidence, EvidenceDraft } from './evidence-draft';

interface Contents {
  /** What is declared where nothing changed; null: something did, or may have. */
  readonly unchanged: Evidence | null;
  readonly asksEmployment: boolean;
  /** Of the documents that are asked. */
  readonly kinds: readonly string[];
  readonly labels: { readonly name: string; readonly files: string };
  readonly uploading: boolean;
  readonly onUploading: (uploading: boolean) => void;
}

/** What is declared, the files, and who declares it. */
export function EvidenceFields({ unchanged, asksEmployment, kinds, labels, uploading, onUploading }: Contents) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const changed = unchanged === null;
  const before = useRef(changed);
  useEffect(() => {
    // Turned by the button below the form: what came in its place is read from its beginning.
    if (before.current !== changed) heading.current?.focus();
    before.current = changed;
  }, [changed]);
  return (
    <>
      {asksEmployment && (
        <Heading2 ref={heading} tabIndex={-1}>
          {changed
            ? say({ nl: 'Wanneer was de jongere in dienst?', en: 'When was the youth employed?' })
            : say({ nl: 'Nog in dienst, niets veranderd?', en: 'Still employed, nothing changed?' })}
        </Heading2>
      )}
      {changed && asksEmployment && <EmploymentRows />}
      {!changed && <Declared evidence={unchanged} />}
      {kinds.length > 0 && <EvidenceDocuments kinds={kinds} title={labels.files} onBusy={onUploading} />}
      {(changed || unchanged.statementBy === '') && <Statement label={labels.name} />}
      {uploading && (
        <Notice type="info">
          <Text nl="Wacht tot uw bestanden zijn verstuurd." en="Wait until your files have been sent." />
        </Notice>
      )}
    </>
  );
}

/** To be sent with one tap, so all of it is in sight. */
const Declared = ({ evidence: { employment, statementBy } }: { readonly evidence: Evidence }) => (
  <div className="declared">
    <Text nl="Dan verklaart u namens de werkgever:" en="Then you declare on behalf of the employer:" />
    <Periods periods={employment} />
    {statementBy !== '' && <Text nl={`Verklaard door ${statementBy}.`} en={`Declared by ${statementBy}.`} />}
  </div>
);

function Statement({ label }: { readonly label: string }) {
  const say = useSay();
  const { control } = useFormContext<EvidenceDraft>();
  const signer = useWatch({ control, name: 'statementBy' });
  return (
    <>
      <Heading2>{say({ nl: 'Uw verklaring', en: 'Your statement' })}</Heading2>
      <TextField name="statementBy" label={label} characters={40} />
      <Text
        nl={`Met versturen verklaart ${signer || 'u'} namens de werkgever dat dit klopt.`}
        en={`By sending, ${signer || 'you'} declare on behalf of the employer that this is true.`}
      />
    </>
  );
}
