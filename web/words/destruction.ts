import type { KeepClass } from '../../domain/destruction/keep-terms-table';
import type { LeftBecause, LineSubject } from '../../domain/destruction/list';
import type { Both } from '../language/language';

/** What is destroyed, and why it is kept so long, in words. */

export const classWords: Readonly<Record<KeepClass, Both>> = {
  granted: { nl: 'Toegekend (7 jaar)', en: 'Granted (7 years)' },
  refused: { nl: 'Afgewezen (5 jaar)', en: 'Refused (5 years)' },
  'broken-off': { nl: 'Ingetrokken (1 jaar)', en: 'Withdrawn (1 year)' },
  'de-minimis': { nl: 'De-minimissteun (10 jaar)', en: 'De-minimis aid (10 years)' },
  'bank-report': { nl: 'Bankbestand (7 jaar)', en: 'Bank report (7 years)' },
};

export const subjectWords: Readonly<Record<LineSubject, Both>> = {
  case: { nl: 'Dossier', en: 'Case' },
  'aid-grant': { nl: 'Gegevens over steun', en: 'Aid record' },
  'bank-report': { nl: 'Bankbestand', en: 'Bank report' },
};

export const leftWords: Readonly<Record<LeftBecause, Both>> = {
  stopped: { nl: 'Niet vernietigd: er liep een vernietigingsstop', en: 'Not destroyed: a stop was running' },
  recovery: { nl: 'Niet vernietigd: er liep een terugvordering', en: 'Not destroyed: a recovery was running' },
  'not-due': { nl: 'Niet vernietigd: de termijn is nog niet voorbij', en: 'Not destroyed: its time is not over' },
};

const items: Readonly<Record<string, Both>> = {
  application: { nl: 'Aanvragen', en: 'Applications' },
  claim: { nl: 'Betaalverzoeken', en: 'Claims' },
  document: { nl: 'Gegevens over bestanden', en: 'Records of files' },
  event: { nl: 'Gebeurtenissen', en: 'Events' },
  fact: { nl: 'Feiten', en: 'Facts' },
  file: { nl: 'Bestanden', en: 'Files' },
  'former-person': { nl: 'Vroegere persoonsgegevens', en: 'Former personal data' },
  opened: { nl: 'Inzagen', en: 'Openings' },
  person: { nl: 'Persoonsgegevens', en: 'Personal data' },
  recovery: { nl: 'Terugvorderingen', en: 'Recoveries' },
  'recovery-entry': { nl: 'Boekingen van terugvorderingen', en: 'Entries of recoveries' },
  'aid-grant': { nl: 'Gegevens over steun', en: 'Aid records' },
  withdrawal: { nl: 'Redenen van intrekking', en: 'Reasons of withdrawal' },
  assignee: { nl: 'Behandelaars', en: 'Handlers' },
  'youth-link': { nl: 'Links voor jongeren', en: 'Links for young people' },
  'youth-correction': { nl: 'Verzoeken van jongeren', en: 'Requests of young people' },
};

/** A kind that has no words yet is shown by its own name. */
export const itemWords = (kind: string): Both => items[kind] ?? { nl: kind, en: kind };
