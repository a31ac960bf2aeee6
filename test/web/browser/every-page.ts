import type { Town } from './town';

/** A page as somebody sees it: for the checks that hold everywhere, and for the pictures in the documents. */
export interface Shown {
  /** The file of its picture, without width and `.jpg`. */
  readonly name: string;
  readonly path: string;
  /** Who looks; null: anybody. */
  readonly persona: string | null;
}

const anybody = null;

const aDraw = 'scheme=haarlem-jongerenvoucher&year=2026&of=granted&seed=6-1-4&size=3';

/** Every page of `web/routes.tsx`, with something on it. */
export const everyPage = (town: Town): readonly Shown[] => [
  { name: 'menu', path: '/', persona: anybody },
  { name: 'menu-region', path: '/?region=foodvalley', persona: anybody },
  { name: 'scheme', path: '/regelingen/haarlem-jongerenvoucher', persona: anybody },
  { name: 'calculator', path: '/rekenhulp?region=foodvalley', persona: anybody },
  { name: 'apply', path: '/aanvragen/foodvalley-jongerenvoucher', persona: 'employer-1' },
  { name: 'my-applications', path: '/mijn-aanvragen', persona: 'employer-1' },
  { name: 'my-application', path: `/mijn-aanvragen/${town.evidenceDue}`, persona: 'employer-1' },
  { name: 'my-application-waiting', path: `/mijn-aanvragen/${town.waiting}`, persona: 'employer-1' },
  { name: 'my-application-rejected', path: `/mijn-aanvragen/${town.rejected}`, persona: 'employer-1' },
  { name: 'my-application-refusal', path: `/mijn-aanvragen/${town.refusalIntended}`, persona: 'employer-1' },
  {
    name: 'evidence',
    path: `/mijn-aanvragen/${town.evidenceDue}/bewijs/${town.evidenceDue}-1`,
    persona: 'employer-1',
  },
  { name: 'report-change', path: `/mijn-aanvragen/${town.evidenceDue}/wijziging`, persona: 'employer-1' },
  { name: 'worklist', path: '/werkvoorraad', persona: 'officer-1' },
  { name: 'search', path: '/dossiers?q=68750110', persona: 'officer-1' },
  { name: 'case-to-assess', path: `/dossiers/${town.toAssess}`, persona: 'officer-1' },
  { name: 'case-to-decide', path: `/dossiers/${town.toDecide}`, persona: 'officer-1' },
  { name: 'case-claim-to-assess', path: `/dossiers/${town.claimToAssess}`, persona: 'officer-1' },
  { name: 'case-claim-to-approve', path: `/dossiers/${town.claimToApprove}`, persona: 'officer-2' },
  { name: 'call-list', path: '/bellijst', persona: 'officer-1' },
  { name: 'recoveries', path: '/terugvorderingen', persona: 'officer-1' },
  { name: 'recoveries-all', path: '/terugvorderingen?status=alle', persona: 'finance-1' },
  { name: 'recovery-proposed', path: `/terugvorderingen/${town.proposedRecovery}`, persona: 'officer-1' },
  { name: 'recovery-intended', path: `/terugvorderingen/${town.intendedRecovery}`, persona: 'officer-2' },
  { name: 'recovery-established', path: `/terugvorderingen/${town.establishedRecovery}`, persona: 'finance-1' },
  { name: 'recovery-to-write-off', path: `/terugvorderingen/${town.establishedRecovery}`, persona: 'finance-2' },
  { name: 'case-recovery', path: `/dossiers/${town.proposedRecovery}`, persona: 'officer-1' },
  { name: 'my-application-intended', path: `/mijn-aanvragen/${town.intendedRecovery}`, persona: 'employer-1' },
  { name: 'my-application-owed', path: `/mijn-aanvragen/${town.establishedRecovery}`, persona: 'employer-1' },
  { name: 'accounts', path: '/rekeningen', persona: 'officer-1' },
  { name: 'accounts-cooling', path: '/rekeningen?lijst=cooling', persona: 'officer-1' },
  { name: 'accounts-flagged', path: '/rekeningen?lijst=flagged', persona: 'officer-1' },
  { name: 'accounts-all', path: '/rekeningen?lijst=all', persona: 'finance-1' },
  { name: 'account-change', path: `/rekeningen/${town.pendingAccount}`, persona: 'officer-1' },
  { name: 'account-cooling', path: `/rekeningen/${town.coolingAccount}`, persona: 'officer-1' },
  { name: 'case-held', path: `/dossiers/${town.heldApplication}`, persona: 'officer-1' },
  { name: 'case-blocked', path: `/dossiers/${town.coolingApplication}`, persona: 'officer-1' },
  { name: 'my-application-held', path: `/mijn-aanvragen/${town.heldApplication}`, persona: 'employer-2' },
  { name: 'my-application-new-account', path: `/mijn-aanvragen/${town.coolingApplication}`, persona: 'wsp' },
  { name: 'scheme-paused', path: `/regelingen/${town.pausedScheme}`, persona: anybody },
  { name: 'manage-schemes', path: '/beheer/regelingen', persona: 'admin-1' },
  { name: 'destruction', path: '/beheer/vernietiging', persona: 'admin-1' },
  { name: 'no-such-destruction-list', path: '/beheer/vernietiging/foodvalley.2034-04', persona: 'admin-1' },
  { name: 'subject-access', path: '/beheer/inzage', persona: 'admin-1' },
  { name: 'budgets', path: '/budgetten', persona: 'finance-1' },
  { name: 'budget', path: '/budgetten/haarlem-jongerenvoucher', persona: 'finance-1' },
  { name: 'payments', path: '/betalingen', persona: 'finance-1' },
  { name: 'batches', path: '/betaalbatches', persona: 'finance-1' },
  { name: 'batch-sealed', path: `/betaalbatches/${town.sealedBatch}`, persona: 'finance-2' },
  { name: 'batch-released', path: `/betaalbatches/${town.releasedBatch}`, persona: 'finance-1' },
  { name: 'batch-settled', path: `/betaalbatches/${town.settledBatch}`, persona: 'finance-1' },
  { name: 'batch-rejected-line', path: `/betaalbatches/${town.rejectedBatch}`, persona: 'finance-1' },
  { name: 'batch-withdrawn', path: `/betaalbatches/${town.withdrawnBatch}`, persona: 'finance-1' },
  { name: 'payments-blocked', path: '/betalingen?status=geblokkeerd', persona: 'finance-1' },
  { name: 'books', path: '/administratie', persona: 'finance-1' },
  { name: 'books-officer', path: '/administratie', persona: 'officer-1' },
  { name: 'ledger', path: '/administratie/grootboek?scheme=haarlem-jongerenvoucher', persona: 'auditor-1' },
  { name: 'trial-balance', path: '/administratie/proefbalans?scheme=haarlem-jongerenvoucher', persona: 'finance-1' },
  { name: 'month-closes', path: '/administratie/maandafsluiting?scheme=steun-regeling', persona: 'finance-1' },
  { name: 'year-end', path: '/administratie/jaareinde?region=foodvalley&asOf=2026-09-01', persona: 'finance-1' },
  { name: 'audit-sample', path: `/administratie/steekproef?${aDraw}`, persona: 'auditor-1' },
  { name: 'state-aid', path: '/administratie/de-minimis', persona: 'officer-1' },
  { name: 'youth', path: `/jongere#${town.toDecide}${'x'.repeat(43)}`, persona: anybody },
  { name: 'accessibility', path: '/toegankelijkheid', persona: anybody },
  { name: 'privacy', path: '/privacy', persona: anybody },
  { name: 'not-found', path: '/bestaat-niet', persona: anybody },
  { name: 'sign-in-first', path: '/mijn-aanvragen', persona: anybody },
  { name: 'not-for-you', path: '/werkvoorraad', persona: 'employer-1' },
  { name: 'no-such-case', path: '/dossiers/01M1DZQ8X0MKR3M9YY0R500000', persona: 'officer-1' },
  { name: 'no-such-scheme', path: '/regelingen/bestaat-niet', persona: anybody },
];
