import { accountChangeRequest, judgementRequest, verificationRequest } from '../../../domain/account/requests';
import { holdReleaseRequest, holdRequest } from '../../../domain/application/hold';
import { overrideRequest } from '../../../domain/payout/override';
import { pauseRequest } from '../../../domain/scheme/pause';
import { applicationAnswer } from '../answers/application';
import { accountAnswer, accountPage } from '../answers/bank-account';
import { claimAnswer } from '../answers/claim';
import { pauseAnswer } from '../answers/scheme';
import { accountsQuery } from '../shared/account-queries';
import type { Operations, Success } from './operation';

const account: Success = { status: 200, description: 'The account as it stands now.', schema: accountAnswer };
const application: Success = {
  status: 200,
  description: 'The application as it stands now.',
  schema: applicationAnswer,
};

export const accountOperations: Operations = {
  'list-bank-accounts': {
    tag: 'Money',
    description:
      'By region and KvK number. `pending` is every change that waits, checked or not; `flagged` is every account of which another organisation has the IBAN, or asks for it: a warning, never a refusal. With a filter a page may hold fewer than asked for while `next` leads on.',
    query: accountsQuery,
    success: { status: 200, description: 'A page of accounts.', schema: accountPage },
  },
  'get-bank-account': {
    tag: 'Money',
    description:
      'What an employer is paid to in a region, what it was before, the change that waits, and every payment that it touches. Lines that are in a batch keep the account that was in use then. IBANs are masked but for the officer who judges a change.',
    success: account,
  },
  'request-account-change': {
    tag: 'Money',
    description:
      'The first account is in use at once. Another one waits for the word of two officers and then cools, for as many working days as the schemes say; until then nothing that is not in a batch is paid to this employer. Asking again replaces what waits. The same account again asks to be paid to it once more, after the bank sent money back.',
    body: accountChangeRequest.meta({ id: 'BankAccountChangeRequest' }),
    success: account,
    refuses: ['changed-meanwhile'],
  },
  'check-account-change': {
    tag: 'Money',
    description:
      'The first officer verifies the change by another way than it came in (calls back on a number known before), and says how; or refuses it.',
    body: judgementRequest.meta({ id: 'AccountJudgementRequest' }),
    success: account,
    refuses: ['changed-meanwhile', 'own-organisation', 'second-person-required', 'wrong-state'],
  },
  'confirm-account-change': {
    tag: 'Money',
    description:
      'Another officer than the one who checked it. From here on it is the account, and what came back from the bank becomes payable again; a new IBAN is paid to after the cooling period.',
    body: judgementRequest.meta({ id: 'AccountJudgementRequest' }),
    success: account,
    refuses: ['changed-meanwhile', 'own-organisation', 'second-person-required', 'wrong-state'],
  },
  'verify-payee': {
    tag: 'Money',
    description:
      'What a bank answered to name and IBAN (verification of payee). It is shown, and warns at the release of a batch; it stops nothing by itself.',
    body: verificationRequest.meta({ id: 'PayeeVerificationRequest' }),
    success: account,
    refuses: ['changed-meanwhile'],
  },
  'hold-payment': {
    tag: 'Applications',
    description:
      'Suspends payment on a serious suspicion (Awb 4:56), and tells the employer why. It ends by itself; on one suspicion thirteen weeks after the first notice at the latest, however often it is put on again.',
    body: holdRequest.meta({ id: 'HoldRequest' }),
    success: application,
    refuses: ['changed-meanwhile', 'own-organisation', 'wrong-state'],
  },
  'release-hold': {
    tag: 'Applications',
    description: 'Ends a payment hold before its last day.',
    body: holdReleaseRequest.meta({ id: 'HoldReleaseRequest' }),
    success: application,
    refuses: ['changed-meanwhile', 'own-organisation', 'wrong-state'],
  },
  'override-gate': {
    tag: 'Claims',
    description:
      'Lets an approved claim through a gate that keeps it from being paid, for 31 days at most: retention, evidence, or an account that still cools. Another officer than the one who approved it. It shows on the claim, and ends by itself.',
    body: overrideRequest.meta({ id: 'GateOverrideRequest' }),
    success: { status: 200, description: 'The claim as it stands now.', schema: claimAnswer },
    refuses: ['changed-meanwhile', 'own-organisation', 'second-person-required', 'wrong-state'],
  },
  'pause-scheme': {
    tag: 'Administration',
    description:
      'While a scheme is paused nothing of it is ranked, reserved or put in a batch. Applications are received all the same, for only its window closes that; resumed, they are ranked in their order. The same again changes nothing.',
    body: pauseRequest.meta({ id: 'PauseRequest' }),
    success: { status: 200, description: 'The pause as it stands now.', schema: pauseAnswer },
    refuses: ['changed-meanwhile'],
  },
};
