import { Button } from '@utrecht/component-library-react';
import { useEffect } from 'react';
import type { DocumentAnswer } from '../../api/answers';
import { Refused } from '../../api/problem';
import { type Both, useLanguage, useSay } from '../../language/language';
import { useDocument } from './use-document';
import type { Transfer } from './use-transfers';
import { goneDocument, scanRefusals, sizeInWords } from './words';

interface TransferProps {
  readonly transfer: Transfer;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

/** A file on its way, or why it did not go. */
export function TransferRow({ transfer: { name, step, part, problem, retryable, content }, ...acts }: TransferProps) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <li className={step === 'failed' ? 'upload-row upload-row--failed' : 'upload-row'}>
      <span className="upload-name">{name}</span>
      {step === 'failed' && problem !== null ? (
        <span className="upload-problem">{say(problem)}</span>
      ) : (
        <span className="upload-progress">
          <progress value={part} max={1} aria-label={say({ nl: `${name} versturen`, en: `Sending ${name}` })} />{' '}
          {sizeInWords(content.size, language)}
        </span>
      )}
      <span className="upload-acts">
        {retryable && step === 'failed' && (
          <Act onClick={acts.onRetry} words={{ nl: 'Opnieuw versturen', en: 'Send again' }} of={name} />
        )}
        <Act
          onClick={acts.onRemove}
          words={step === 'failed' ? { nl: 'Haal weg', en: 'Remove' } : { nl: 'Stop', en: 'Stop' }}
          of={name}
        />
      </span>
    </li>
  );
}

interface DocumentProps {
  readonly id: string;
  /** As it is called on this device; null: it came with an earlier visit. */
  readonly name: string | null;
  readonly onRemove: () => void;
  /** It cannot be used: the scan refused it, or it is no longer there. */
  readonly onRefused: (problem: Both) => void;
}

/** A document that has arrived, with what the scan says. */
export function DocumentRow({ id, name, onRemove, onRefused }: DocumentProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { data, error } = useDocument(id);
  const problem = refusalOf(data, error);
  useEffect(() => {
    if (problem !== null) onRefused(problem);
  });
  const title = name ?? titleOf(data, say);
  return (
    <li className="upload-row">
      <span className="upload-name">{title}</span>
      <span className="upload-state">
        {data?.status === 'clean'
          ? say({ nl: '✓ Ontvangen en gecontroleerd', en: '✓ Received and checked' })
          : say({
              nl: '✓ Ontvangen. Wij controleren het op virussen. U kunt verder.',
              en: '✓ Received. We check it for viruses. You can go on.',
            })}
        {data !== undefined && ` (${sizeInWords(data.sizeBytes, language)})`}
      </span>
      <span className="upload-acts">
        <Act onClick={onRemove} words={{ nl: 'Haal weg', en: 'Remove' }} of={title} />
      </span>
    </li>
  );
}

function refusalOf(data: DocumentAnswer | undefined, error: Error | null): Both | null {
  if (data?.status === 'refused') return scanRefusals[data.refusedBecause ?? 'unreadable'];
  return error instanceof Refused && error.problem.status === 404 ? goneDocument : null;
}

function titleOf(data: DocumentAnswer | undefined, say: (words: Both) => string): string {
  if (data === undefined) return say({ nl: 'Document', en: 'Document' });
  return data.contentType === 'application/pdf' ? 'PDF' : say({ nl: 'Foto', en: 'Photo' });
}

interface ActProps {
  readonly words: Both;
  /** What it is done to, for who hears the buttons one by one. */
  readonly of: string;
  readonly onClick: () => void;
}

function Act({ words, of, onClick }: ActProps) {
  const say = useSay();
  return (
    <Button appearance="subtle-button" onClick={onClick}>
      {say(words)}
      <span className="visually-hidden"> {of}</span>
    </Button>
  );
}
