import type { Page } from 'playwright-core';

/** What an employer types into the form for a voucher of Haarlem. */
export const haarlemApplication = '/aanvragen/haarlem-jongerenvoucher';

const next = (page: Page) => page.getByRole('button', { name: 'Volgende stap' }).click();

/** The heading of the step one is on. */
export const onStep = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 2, name: new RegExp(`${name}$`) }).waitFor();

export async function fillCompany(page: Page): Promise<void> {
  await onStep(page, 'Uw bedrijf');
  await page.getByLabel('Naam van uw bedrijf of organisatie').fill('Voorbeeldbedrijf B.V.');
  await page.getByLabel('Naam van de contactpersoon').fill('Afdeling personeel');
  await page.getByLabel('E-mailadres').fill('personeel@voorbeeldbedrijf.example');
  await page.getByLabel('Telefoonnummer').fill('023-1234567');
  await next(page);
}

export async function fillYouth(page: Page, lastName: string): Promise<void> {
  await onStep(page, 'De jongere');
  await page.getByLabel('Voornaam').fill('Test');
  await page.getByLabel('Achternaam').fill(lastName);
  await page.getByLabel('Geboortedatum').fill('2006-05-01');
  await page.getByLabel('Postcode').fill('2011 aa');
  await page.getByLabel('Gemeente').fill('Haarlem');
  await next(page);
}

export async function fillPlacement(page: Page): Promise<void> {
  await onStep(page, 'De baan of plek');
  await page.getByRole('radio', { name: 'Een baan' }).check();
  await page.getByLabel('Functie of werk').fill('Magazijnmedewerker');
  await page.getByLabel('Eerste werkdag').fill('2026-09-01');
  await page.getByRole('radio', { name: 'Nee, voor onbepaalde tijd' }).check();
  await page.getByLabel('Uren per week').fill('32,5');
  await next(page);
}

export async function fillDeclarations(page: Page): Promise<void> {
  await onStep(page, 'Rekening en verklaringen');
  await page.getByLabel('Rekeningnummer (IBAN)').fill('nl91abna0417164300');
  await page.getByLabel('Op naam van').fill('Voorbeeldbedrijf B.V.');
  await page
    .getByRole('radiogroup', { name: /wachtlijst/ })
    .getByRole('radio', { name: 'Ja' })
    .check();
  for (const declared of [/is waar/, /niet in de plaats/, /jongere weet/]) await page.getByLabel(declared).check();
  await next(page);
}

/** All steps up to the page on which everything is looked at once more. */
export async function fillAll(page: Page, lastName: string): Promise<void> {
  await fillCompany(page);
  await fillYouth(page, lastName);
  await fillPlacement(page);
  await fillDeclarations(page);
  await onStep(page, 'Controleren en versturen');
}

export const send = (page: Page) => page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
