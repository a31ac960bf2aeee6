import { useSay } from '../../../language/language';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { Text } from '../../../parts/text';
import { Periods } from '../detail/periods';
import type { Evidence } from './evidence-draft';

interface Contents {
  /** Null: nothing to confirm. */
  readonly evidence: Evidence | null;
  readonly onClose: () => void;
  readonly onConfirm: (evidence: Evidence) => void;
}

/** What is about to be declared, once more: evidence is handed in one time. */
export function ConfirmEvidence({ evidence, onClose, onConfirm }: Contents) {
  const say = useSay();
  if (evidence === null) return null;
  const { employment, documents, statementBy } = evidence;
  const files = documents.length;
  return (
    <ConfirmDialog
      title={say({ nl: 'Klopt dit?', en: 'Is this right?' })}
      confirm={say({ nl: 'Ja, verstuur', en: 'Yes, send' })}
      open
      onClose={onClose}
      onConfirm={() => onConfirm(evidence)}
    >
      {employment.length > 0 && <Periods periods={employment} />}
      {files > 0 && (
        <Text
          nl={files === 1 ? 'U stuurt 1 bestand mee.' : `U stuurt ${files} bestanden mee.`}
          en={files === 1 ? 'You send 1 file with it.' : `You send ${files} files with it.`}
        />
      )}
      <Text nl={`Verklaard door ${statementBy}.`} en={`Declared by ${statementBy}.`} />
      <Text nl="Na het versturen kunt u dit niet meer aanpassen." en="You cannot change this after sending." />
    </ConfirmDialog>
  );
}
