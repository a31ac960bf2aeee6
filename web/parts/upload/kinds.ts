import type { Both } from '../../language/language';

/** A document as an application or evidence names it: `documents: [{ id, kind }]` of the contract. */
export interface UploadedDocument {
  readonly id: string;
  /** `id` of its kind. */
  readonly kind: string;
}

/** One kind of document that can be handed in, each with its own place on the page. */
export interface DocumentKind {
  /** As the scheme calls it: `contract`, `payslip`. */
  readonly id: string;
  readonly label: Both;
  /** False: says "(niet verplicht)". Nothing is refused for lack of a document. */
  readonly required: boolean;
}

export interface UploadProps {
  readonly kinds: readonly DocumentKind[];
  /** Documents whose bytes have arrived; those refused by the scan leave it by themselves. */
  readonly value: readonly UploadedDocument[];
  readonly onChange: (value: UploadedDocument[]) => void;
  /** True while a file is chosen but has not arrived: going on would lose it. */
  readonly onBusy?: (busy: boolean) => void;
}
