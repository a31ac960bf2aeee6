import { hardshipNumber } from '../../../domain/hardship/letter';
import type { Hardship } from '../../../domain/hardship/record';

interface Facts {
  readonly number: string;
  readonly schemeName: string;
  readonly regionName: string;
  /** Of the region. */
  readonly contactEmail: string;
  readonly link: string;
}

/** To who asked to apply although the window is closed: that there is an answer. What it says stands on the page. */
export function hardshipAnswered({ number, schemeName, regionName, contactEmail, link }: Facts) {
  const text = [
    'Beste aanvrager,',
    'U vroeg ons of u nog mag aanvragen, ook al is de regeling gesloten. Wij hebben daarover besloten. In de brief staat ons besluit, en wat u kunt doen als u het er niet mee eens bent.',
    `Regeling: ${schemeName}\nNummer: ${number}\nLees de brief: ${link}`,
    `Hebt u een vraag? Mail naar ${contactEmail} en noem het nummer.`,
    `Met vriendelijke groet,\n${regionName}`,
  ];
  return { subject: `Ons besluit op uw verzoek ${number}`, text: `${text.join('\n\n')}\n` };
}

/** To the office: the mail about the answer came back, and the term to object runs from a letter that arrives. */
export function hardshipUndeliverable({ hardship, link }: { readonly hardship: Hardship; readonly link: string }) {
  const number = hardshipNumber(hardship);
  const text = [
    'Beste collega,',
    `De mail over ons besluit op verzoek ${number} kwam niet aan. Stuur de brief per post: de termijn voor bezwaar begint pas als het besluit bekend is gemaakt.`,
    `Ga naar het verzoek: ${link}`,
  ];
  return { subject: `De brief over verzoek ${number} kwam niet aan`, text: `${text.join('\n\n')}\n` };
}
