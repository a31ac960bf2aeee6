import '../../design/upload.css';
import { Heading3 } from '@utrecht/component-library-react';
import { useEffect, useId, useRef, useState } from 'react';
import { type Both, useSay } from '../../language/language';
import { Text } from '../text';
import { Blackout } from './blackout/blackout';
import type { DocumentKind, UploadedDocument, UploadProps } from './kinds';
import { Picker } from './picker';
import { DocumentRow, TransferRow } from './rows';
import { useTransfers } from './use-transfers';

/** Documents by kind: choose, photograph or drop. Photos can be blacked out before they leave the browser. */
export function Upload({ kinds, value, onChange, onBusy }: UploadProps) {
  const say = useSay();
  const [news, setNews] = useState('');
  const documents = useDocuments(value, onChange);
  const tell = (name: string, words: Both) => setNews(`${name}: ${say(words)}`);
  const transfers = useTransfers({
    onArrived: (document, name) => {
      documents.put(document, name);
      tell(name, { nl: 'ontvangen', en: 'received' });
    },
    onFailed: tell,
  });
  const busy = transfers.transfers.some(({ step }) => step !== 'failed');
  useEffect(() => {
    onBusy?.(busy);
    return () => onBusy?.(false);
  }, [busy, onBusy]);
  const photo = transfers.transfers.find(({ step }) => step === 'blackout');
  return (
    <div className="upload">
      <Text
        nl="U kunt PDF, JPEG en PNG sturen: een PDF tot 10 MB, een foto tot 40 MB. Maak in een PDF het burgerservicenummer (BSN) eerst zelf zwart. Bij een foto kan dat hier."
        en="You can send PDF, JPEG and PNG: a PDF up to 10 MB, a photo up to 40 MB. Black out the citizen service number (BSN) in a PDF yourself first. For a photo you can do it here."
      />
      {kinds.map((kind) => (
        <KindSection
          key={kind.id}
          {...{ kind, transfers, documents }}
          onRefused={tell}
          onRemoved={(name) => tell(name, { nl: 'weggehaald', en: 'removed' })}
        />
      ))}
      <p role="status" className="visually-hidden">
        {news}
      </p>
      {photo !== undefined && (
        <Blackout
          key={photo.key}
          photo={photo.content}
          name={photo.name}
          onUse={(content) => transfers.use(photo, content)}
          onCancel={() => transfers.drop(photo.key)}
          onUnreadable={() => transfers.unreadable(photo)}
        />
      )}
    </div>
  );
}

/** The documents as the page keeps them, and what the files were called on this device, for as long as it is open. */
function useDocuments(value: readonly UploadedDocument[], onChange: UploadProps['onChange']) {
  // Several arrive between two renderings; each adds to what is there by then.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const set = (next: UploadedDocument[]) => {
    latest.current = next;
    onChange(next);
  };
  return {
    all: value,
    names,
    put: (document: UploadedDocument, name: string) => {
      setNames((known) => ({ ...known, [document.id]: name }));
      set([...latest.current, document]);
    },
    drop: (gone: string) => set(latest.current.filter(({ id }) => id !== gone)),
  };
}

interface SectionProps {
  readonly kind: DocumentKind;
  readonly transfers: ReturnType<typeof useTransfers>;
  readonly documents: ReturnType<typeof useDocuments>;
  readonly onRefused: (name: string, problem: Both) => void;
  readonly onRemoved: (name: string) => void;
}

function KindSection({ kind, transfers, documents, onRefused, onRemoved }: SectionProps) {
  const say = useSay();
  const titleId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Both | null>(null);
  const label = say(kind.label);
  const nameOf = (id: string) => documents.names[id] ?? label;
  const remove = (name: string, what: () => void) => {
    what();
    onRemoved(name);
    // The button that was pressed is gone.
    input.current?.focus();
  };
  return (
    <section className="upload-kind" aria-labelledby={titleId}>
      <Heading3 id={titleId}>
        {label}
        {!kind.required && <span className="optional"> {say({ nl: '(niet verplicht)', en: '(optional)' })}</span>}
      </Heading3>
      <ul className="upload-rows">
        {documents.all
          .filter((document) => document.kind === kind.id)
          .map(({ id }) => (
            <DocumentRow
              key={id}
              id={id}
              name={documents.names[id] ?? null}
              onRemove={() => remove(nameOf(id), () => documents.drop(id))}
              onRefused={(problem) => {
                documents.drop(id);
                setRefused(problem);
                onRefused(nameOf(id), problem);
              }}
            />
          ))}
        {transfers.transfers
          .filter((transfer) => transfer.kind === kind.id)
          .map((transfer) => (
            <TransferRow
              key={transfer.key}
              transfer={transfer}
              onRetry={() => transfers.retry(transfer)}
              onRemove={() => remove(transfer.name, () => transfers.drop(transfer.key))}
            />
          ))}
      </ul>
      {refused !== null && <p className="upload-problem">{say(refused)}</p>}
      <Picker
        label={label}
        input={input}
        onFiles={(files) => {
          setRefused(null);
          transfers.add(kind.id, files);
        }}
      />
    </section>
  );
}
