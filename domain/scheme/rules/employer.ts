import { checkOf, inScheme, type Rule } from '../check';
import { known } from '../facts';
import { sameMunicipality } from './youth';

/** Rules about who applies. */

const beneficiary: Rule = ({ scheme, facts }) => {
  if (scheme.beneficiary === 'employer') return null;
  const applicant = known(facts.employer?.kvkNumber);
  return checkOf({
    rule: 'beneficiary',
    met: applicant === undefined ? undefined : applicant === scheme.beneficiaryOrganisation,
    input: applicant,
    expected: scheme.beneficiaryOrganisation,
    reference: inScheme(scheme, 'begunstigde'),
  });
};

const employerMunicipality: Rule = ({ scheme, facts }) => {
  const { municipalities } = scheme.employer;
  if (municipalities === null) return null;
  const seat = known(facts.employer?.municipality);
  return checkOf({
    rule: 'employer-municipality',
    met: seat === undefined ? undefined : municipalities.some((name) => sameMunicipality(name, seat)),
    input: seat,
    expected: municipalities,
    reference: inScheme(scheme, 'vestigingsplaats van de werkgever'),
  });
};

export const employerRules: readonly Rule[] = [beneficiary, employerMunicipality];
