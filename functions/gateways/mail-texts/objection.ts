import { type MailFacts, needed } from './facts';
import { dutchDate } from './words';

/**
 * How to object (Awb 3:45, 6:4, 6:5, 6:7), for a decision under a subsidy; nothing under an agreement between public
 * bodies, which is no decision in the sense of the Awb.
 * @throws Error when a subsidy's decision comes without its objection term.
 */
export function objectionClause(facts: MailFacts): string[] {
  if (facts.legalNature === 'agreement') return [];
  const { lastDay, address } = needed(facts.objection, 'objection');
  return [
    `Bent u het niet eens met dit besluit?
Dan kunt u bezwaar maken. Dat kan tot en met ${dutchDate(lastDay)}.
Stuur uw bezwaar naar:
${address}`,
    `Zet in uw bezwaar uw naam en adres, de datum, het nummer ${facts.number} en waarom u het niet eens bent met het besluit. Zet ook uw handtekening.`,
  ];
}
