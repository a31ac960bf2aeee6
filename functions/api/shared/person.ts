import type { Person } from '../../store/persons';
import type { PersonAnswer } from '../answers/person';

/** The youth and the contact, for who opened them. */
export const personAnswerOf = (person: Person): PersonAnswer => {
  const { firstName, lastName, birthDate, postcode, candidateNumber, ...contact } = person;
  return {
    ...{ firstName, lastName, birthDate, postcode, candidateNumber: candidateNumber ?? null },
    contact: { name: contact.contactName, email: contact.contactEmail, phone: contact.contactPhone },
  };
};
