import { addPeriod, subtractPeriod } from '../../calendar';
import { checkOf, inScheme, type Rule } from '../check';
import { bothKnown } from '../facts';

/** How long before or after the start one may apply. Counted in whole days; these terms do not move over a weekend. */

const applyBeforeStart: Rule = ({ scheme, facts }) => {
  const most = scheme.applyBeforeStart;
  if (most === null) return null;
  const days = bothKnown(facts.appliedOn, facts.placement?.startOn);
  return checkOf({
    rule: 'apply-before-start',
    met: days && days[0] >= subtractPeriod(days[1], most),
    input: { appliedOn: facts.appliedOn ?? null, startOn: facts.placement?.startOn ?? null },
    expected: { atMostBefore: most },
    reference: inScheme(scheme, 'tijdstip van de aanvraag'),
  });
};

const applyAfterStart: Rule = ({ scheme, facts }) => {
  const most = scheme.applyAfterStart;
  if (most === null) return null;
  const days = bothKnown(facts.appliedOn, facts.placement?.startOn);
  return checkOf({
    rule: 'apply-after-start',
    met: days && days[0] <= addPeriod(days[1], most),
    input: { appliedOn: facts.appliedOn ?? null, startOn: facts.placement?.startOn ?? null },
    expected: { atMostAfter: most },
    reference: inScheme(scheme, 'tijdstip van de aanvraag'),
  });
};

export const timingRules: readonly Rule[] = [applyBeforeStart, applyAfterStart];
