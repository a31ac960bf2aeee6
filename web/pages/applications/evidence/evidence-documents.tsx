import { FormFieldErrorMessage, Heading2 } from '@utrecht/component-library-react';
import { useController, useFormContext } from 'react-hook-form';
import { useFieldError, useFieldId } from '../../../form/field';
import { Upload } from '../../../parts/upload/upload';
import { evidenceKindInWords } from '../../../words/checks/claim';
import type { EvidenceDraft } from './evidence-draft';

interface Contents {
  readonly kinds: readonly string[];
  readonly title: string;
  readonly onBusy: (busy: boolean) => void;
}

/** The documents that the claim asks, as files. */
export function EvidenceDocuments({ kinds, title, onBusy }: Contents) {
  const { control } = useFormContext<EvidenceDraft>();
  const { field } = useController({ control, name: 'documents' });
  const error = useFieldError('documents');
  const id = useFieldId()('documents');
  return (
    <section id={id} tabIndex={-1}>
      <Heading2>{title}</Heading2>
      {error !== undefined && <FormFieldErrorMessage>{error}</FormFieldErrorMessage>}
      <Upload
        kinds={kinds.map((kind) => ({ id: kind, label: evidenceKindInWords(kind), required: true }))}
        value={field.value}
        onChange={field.onChange}
        onBusy={onBusy}
      />
    </section>
  );
}
