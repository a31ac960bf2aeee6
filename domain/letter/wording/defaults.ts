import type { LetterKind } from '../kinds';
import type { LetterText } from '../text-format';
import claimLapsed from './claim-lapsed.json' with { type: 'json' };
import claimRefused from './claim-refused.json' with { type: 'json' };
import completionRequest from './completion-request.json' with { type: 'json' };
import defaultNotice from './default-notice.json' with { type: 'json' };
import grant from './grant.json' with { type: 'json' };
import hardshipDecision from './hardship-decision.json' with { type: 'json' };
import hold from './hold.json' with { type: 'json' };
import notTreated from './not-treated.json' with { type: 'json' };
import objectionDecision from './objection-decision.json' with { type: 'json' };
import objectionPostponed from './objection-postponed.json' with { type: 'json' };
import objectionReceived from './objection-received.json' with { type: 'json' };
import penalty from './penalty.json' with { type: 'json' };
import postponement from './postponement.json' with { type: 'json' };
import promotion from './promotion.json' with { type: 'json' };
import recovery from './recovery.json' with { type: 'json' };
import recoveryIntention from './recovery-intention.json' with { type: 'json' };
import refusalIntention from './refusal-intention.json' with { type: 'json' };
import rejection from './rejection.json' with { type: 'json' };
import revocation from './revocation.json' with { type: 'json' };
import revocationIntention from './revocation-intention.json' with { type: 'json' };
import settlement from './settlement.json' with { type: 'json' };
import settlementIntention from './settlement-intention.json' with { type: 'json' };
import youthInformation from './youth-information.json' with { type: 'json' };

/** Our texts: Dutch at B1, a file for each kind. A scheme may put others in their place. */
export const defaultTexts: Readonly<Record<LetterKind, LetterText>> = {
  'completion-request': completionRequest,
  'not-treated': notTreated,
  postponement,
  'default-notice': defaultNotice,
  penalty,
  grant,
  rejection,
  promotion,
  hold,
  'refusal-intention': refusalIntention,
  'claim-refused': claimRefused,
  'claim-lapsed': claimLapsed,
  'settlement-intention': settlementIntention,
  settlement,
  'revocation-intention': revocationIntention,
  revocation,
  'recovery-intention': recoveryIntention,
  recovery,
  'objection-received': objectionReceived,
  'objection-postponed': objectionPostponed,
  'objection-decision': objectionDecision,
  'hardship-decision': hardshipDecision,
  'youth-information': youthInformation,
};
