import type { ReportStatement } from '../../../domain/payout/bank-report';
import type { InputError } from '../../../domain/refusal';
import { camt053, readCamt053 } from './camt053';
import { pain002, readPain002 } from './pain002';
import { ReportRefused } from './refused';
import { unpack } from './unpack';
import { reference } from './words';
import { type GroupHandler, MessageReader } from './xml';

/** Which report it was. */
export interface ReportHead {
  /** `pain.002.001.10`, `camt.053.001.08`, … */
  readonly message: string;
  /** The bank's own id of it; null where it gives none. */
  readonly messageId: string | null;
  /** Of the XML, unpacked, in hex. */
  readonly sha256: string;
}

export type ReportOrErrors =
  | { readonly ok: true; readonly head: ReportHead }
  | { readonly ok: false; readonly errors: readonly InputError[] };

export interface ReadingBounds {
  /** True when there is no time left to read on. */
  readonly outOfTime?: () => boolean;
  /** Of the XML, unpacked. */
  readonly maxBytes?: number;
}

/**
 * Reads a report of a bank to its end, plain or gzip, and tells its statements as they come. Whoever is told does
 * nothing with them before the end: only then it is known that the file is whole.
 */
export async function readBankReport(
  bytes: AsyncIterable<Uint8Array>,
  tell: (statement: ReportStatement) => void,
  { outOfTime = () => false, maxBytes }: ReadingBounds = {},
): Promise<ReportOrErrors> {
  let messageId: string | null = null;
  const handlerOf = (name: string): GroupHandler => {
    const handler = pain002.names.includes(name) ? readPain002(tell) : readCamt053(tell);
    return {
      ...handler,
      closed: (group, of) => {
        if (group === 'message') messageId = of('message').get('GrpHdr/MsgId') ?? null;
        else handler.closed(group, of);
      },
    };
  };
  const reader = new MessageReader([pain002, camt053], handlerOf);
  const { text, sha256 } = unpack(bytes, maxBytes);
  try {
    for await (const piece of text) {
      reader.write(piece);
      if (outOfTime())
        throw new ReportRefused('is too large to be read within one request: ask the bank for a smaller one');
    }
    reader.end();
  } catch (fault) {
    if (fault instanceof ReportRefused) return { ok: false, errors: [{ path: 'report', message: fault.message }] };
    throw fault;
  }
  if (reader.name === null) return { ok: false, errors: [{ path: 'report', message: 'is empty' }] };
  const id: string | null = messageId;
  return { ok: true, head: { message: reader.name, messageId: id === null ? null : reference(id), sha256: sha256() } };
}
