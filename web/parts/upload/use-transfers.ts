import { useEffect, useRef, useState } from 'react';
import type { Both } from '../../language/language';
import { checkFile } from './check-file';
import type { UploadedDocument } from './kinds';
import { sendDocument } from './send-document';
import { fileProblems, sendingFailed } from './words';

/** A file on its way: chosen, but not arrived. */
export interface Transfer {
  readonly key: string;
  readonly kind: string;
  /** As the file is called on this device; it goes no further. */
  readonly name: string;
  readonly content: Blob;
  /** Blackout: a photo that waits for the person. Failed: `problem` says why. */
  readonly step: 'blackout' | 'sending' | 'failed';
  /** Sent so far, from 0 to 1. */
  readonly part: number;
  readonly problem: Both | null;
  /** The same bytes may be sent again. */
  readonly retryable: boolean;
}

interface Reporting {
  readonly onArrived: (document: UploadedDocument, name: string) => void;
  readonly onFailed: (name: string, problem: Both) => void;
}

const begun = (kind: string, name: string, content: Blob): Transfer => ({
  key: crypto.randomUUID(),
  kind,
  name,
  content,
  step: 'blackout',
  part: 0,
  problem: null,
  retryable: false,
});

/** The list itself, and what stops each. */
function useList() {
  const [transfers, setTransfers] = useState<readonly Transfer[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
      running.clear();
    };
  }, []);
  return {
    transfers,
    put: (transfer: Transfer) => setTransfers((all) => [...all, transfer]),
    change: (key: string, to: Partial<Transfer>) =>
      setTransfers((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))),
    drop: (key: string) => {
      stops.current.get(key)?.abort();
      stops.current.delete(key);
      setTransfers((all) => all.filter((one) => one.key !== key));
    },
    /** What stops this one from now on. */
    stopOf: (key: string): AbortSignal => {
      const stop = new AbortController();
      stops.current.set(key, stop);
      return stop.signal;
    },
  };
}

/** Files on their way, several at once. Leaving the page stops them. */
export function useTransfers({ onArrived, onFailed }: Reporting) {
  const { transfers, put, change, drop, stopOf } = useList();
  const fail = (transfer: Transfer, problem: Both, retryable: boolean) => {
    change(transfer.key, { step: 'failed', problem, retryable });
    onFailed(transfer.name, problem);
  };
  const send = async (transfer: Transfer) => {
    const { key, kind, name, content } = transfer;
    const signal = stopOf(key);
    change(key, { step: 'sending', content, part: 0, problem: null });
    try {
      const id = await sendDocument(content, kind, { onProgress: (part) => change(key, { part }), signal });
      drop(key);
      onArrived({ id, kind }, name);
    } catch (error) {
      if (!signal.aborted) fail(transfer, sendingFailed(error), true);
    }
  };
  const add = async (kind: string, file: File) => {
    const { type, problem } = await checkFile(file).catch(() => ({ type: null, problem: 'empty' as const }));
    // By its content, whatever the device took it for.
    const transfer = begun(kind, file.name, new Blob([file], { type: type ?? '' }));
    put(transfer);
    if (type === null) fail(transfer, fileProblems[problem], false);
    else if (type === 'application/pdf') void send(transfer);
  };
  return {
    transfers,
    drop,
    add: (kind: string, files: readonly File[]) => {
      for (const file of files) void add(kind, file);
    },
    retry: (transfer: Transfer) => void send(transfer),
    /** The photo as it may leave the browser. */
    use: (transfer: Transfer, content: Blob) => void send({ ...transfer, content }),
    unreadable: (transfer: Transfer) => fail(transfer, fileProblems['photo-unreadable'], false),
  };
}
