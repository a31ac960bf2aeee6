import { field } from '../../gateways/lines-csv';
import type { AidGrantAnswer } from '../answers/state-aid';

/**
 * What Regulation (EU) 2023/2831, art. 6(1) asks of a grant, in its order, and how far it is with that; written as
 * `lines.csv` is.
 */
const columns = [
  'Begunstigde',
  'KvK-nummer',
  'Bedrag',
  'Datum van toekenning',
  'Steunverlenende autoriteit',
  'Steuninstrument',
  'Sector',
  'NACE',
  'Verordening',
  'Nummer',
  'Regeling',
  'Uiterlijk melden op',
  'Stand',
  'Gemeld op',
  'Kenmerk',
] as const;

const sectorWords = { general: 'algemeen', agriculture: 'landbouw', fishery: 'visserij' } as const;
const statusWords = { open: 'te melden', late: 'te laat', reported: 'gemeld', void: 'vervallen' } as const;

const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

export const deMinimisCsv = (grants: readonly AidGrantAnswer[]): string =>
  byteOrderMark + [columns.join(';'), ...grants.map(row)].join(lineEnd) + lineEnd;

function row(grant: AidGrantAnswer): string {
  const last = grant.reports.at(-1);
  const cells = [
    field(grant.beneficiary.name),
    field(grant.beneficiary.kvkNumber),
    amount(grant.amountCents),
    grant.grantedOn,
    field(grant.authority),
    'subsidie',
    grant.sector === null ? '' : sectorWords[grant.sector],
    '',
    field(grant.regulation),
    field(grant.number),
    field(grant.schemeId),
    grant.reportBy,
    statusWords[grant.status],
    last?.reportedOn ?? '',
    field(last?.reference ?? ''),
  ];
  return cells.join(';');
}

/** `123456` → `1234,56`; never negative. */
const amount = (amountCents: number): string =>
  `${Math.floor(amountCents / 100)},${String(amountCents % 100).padStart(2, '0')}`;
