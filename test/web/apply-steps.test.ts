import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asksOf } from '../../domain/scheme/asks';
import { schemeDefinition } from '../../domain/scheme/definition';
import { type Asking, questionsOf } from '../../web/pages/apply/questions';
import { answerablesOf, stepIn, stepOfPath, stepsOf } from '../../web/pages/apply/steps';

const folder = new URL('../../domain/scheme/schemes/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const askingOf = (scheme: unknown): Asking => {
  const { documents, ...rest } = schemeDefinition.parse(scheme);
  return { asks: asksOf({ documents, ...rest }), documents };
};
const shipped = (schemeId: string) => askingOf(read(`${schemeId}.json`));
const foodvalley = read('foodvalley-jongerenvoucher.json');
const namesOf = (scheme: Asking) => questionsOf(scheme).map(({ name }) => name as string);

const personal = ['youth.benefit', 'youth.startQualification', 'youth.registeredJobseeker', 'youth.inEducation'];

describe('the steps of a form', () => {
  it('has six where a scheme asks for a placement and a document', () => {
    expect(stepsOf(shipped('foodvalley-jongerenvoucher'))).toEqual([
      'bedrijf',
      'jongere',
      'plek',
      'documenten',
      'verklaringen',
      'controle',
    ]);
  });

  it('leaves out documents where only evidence is asked later on', () => {
    expect(stepsOf(shipped('midden-brabant-ontwikkelbaan'))).not.toContain('documenten');
  });

  it('keeps the step of the amount where a scheme asks no placement', () => {
    const drechtsteden = shipped('drechtsteden-maatwerkbudget');
    expect(stepsOf(drechtsteden)).toEqual(['bedrijf', 'jongere', 'plek', 'verklaringen', 'controle']);
    expect(namesOf(drechtsteden).filter((name) => name.startsWith('placement'))).toEqual([]);
    expect(namesOf(drechtsteden)).toContain('requestedAmountCents');
  });

  it('takes the first step for a name that is none of its own', () => {
    const steps = stepsOf(shipped('midden-brabant-ontwikkelbaan'));
    expect([null, 'documenten', 'verzonden', 'jongere'].map((name) => stepIn(steps, name))).toEqual([
      'bedrijf',
      'bedrijf',
      'bedrijf',
      'jongere',
    ]);
  });
});

describe('the questions of a form', () => {
  it.each(readdirSync(folder))('asks no employer of benefit, schooling or registration: %s', (file) => {
    const scheme = askingOf(read(file));
    const asked = namesOf(scheme).filter((name) => personal.includes(name));
    if (scheme.asks.beneficiaryOrganisation === null) expect(asked).toEqual([]);
  });

  it('asks them of the WSP that applies for itself, as far as its rules look at them', () => {
    expect(namesOf(shipped('noordoost-brabant-bonus')).filter((name) => personal.includes(name))).toEqual([
      'youth.benefit',
      'youth.startQualification',
    ]);
  });

  it('asks nothing of state aid, agencies or earlier work where no rule looks at it', () => {
    const names = namesOf(shipped('foodvalley-jongerenvoucher'));
    for (const name of [
      'employer.sector',
      'employer.sizeClass',
      'declarations.deMinimis',
      'placement.viaAgency',
      'placement.lastEmployedHereOn',
      'placement.trainingCompanyNumber',
    ]) {
      expect(names).not.toContain(name);
    }
  });

  it('asks it where a rule does', () => {
    const strict = askingOf({
      ...foodvalley,
      stateAid: 'de-minimis',
      placement: {
        ...foodvalley.placement,
        agency: 'excluded',
        notEmployedHereMonths: 3,
        recognisedTrainingCompanyFor: ['bbl'],
      },
    });
    expect(namesOf(strict)).toEqual(
      expect.arrayContaining([
        'employer.sector',
        'employer.linkedKvkNumbers',
        'declarations.deMinimis',
        'placement.viaAgency',
        'placement.lastEmployedHereOn',
        'placement.trainingCompanyNumber',
      ]),
    );
  });
});

describe('where an error belongs', () => {
  const questions = questionsOf(shipped('foodvalley-jongerenvoucher'));

  it.each([
    ['youth.postcode', 'jongere'],
    ['declarations.otherFunding.0.name', 'verklaringen'],
    ['bankAccount', 'verklaringen'],
    ['documents.0.id', 'documenten'],
    ['youth.benefit', null],
    ['schemeId', null],
  ])('%s is in step %s', (path, step) => {
    expect(stepOfPath(questions, path)).toBe(step);
  });

  it('counts the cells of rows among the fields of a step', () => {
    const values = { declarations: { otherFunding: [{}], deMinimis: [] } };
    const names = answerablesOf(questions, 'verklaringen', values).map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual([
      'bankAccount.iban',
      'bankAccount.holderName',
      'declarations.otherFunding',
      'declarations.otherFunding.0.name',
      'declarations.otherFunding.0.amountCents',
    ]);
  });
});
