import type { RefusalCause } from '../../../domain/document/record';
import type { Both } from '../../language/language';
import { failureInWords } from '../failed';
import type { FileProblem } from './check-file';
import { UploadRefused } from './send-document';

/** Why a document cannot be used, and what to do. */
export const fileProblems: Readonly<Record<FileProblem | 'photo-unreadable', Both>> = {
  empty: { nl: 'Dit bestand is leeg. Kies een ander bestand.', en: 'This file is empty. Choose another file.' },
  'wrong-type': {
    nl: 'Dit is geen PDF, JPEG of PNG. Sla het op als PDF, of maak er een foto van.',
    en: 'This is not a PDF, JPEG or PNG. Save it as PDF, or take a photo of it.',
  },
  'too-large': {
    nl: 'Dit bestand is te groot. Een PDF mag hooguit 10 MB zijn, een foto 40 MB. Maak het kleiner, of maak een foto.',
    en: 'This file is too large. A PDF may be 10 MB at most, a photo 40 MB. Make it smaller, or take a photo.',
  },
  'photo-unreadable': {
    nl: 'Deze foto kan niet worden geopend. Maak een nieuwe foto, of kies een PDF.',
    en: 'This photo cannot be opened. Take a new photo, or choose a PDF.',
  },
};

export const scanRefusals: Readonly<Record<RefusalCause, Both>> = {
  infected: {
    nl: 'In dit bestand zit een virus. Wij hebben het niet bewaard. Kies een ander bestand.',
    en: 'This file holds a virus. We have not kept it. Choose another file.',
  },
  'type-mismatch': {
    nl: 'Dit bestand is beschadigd aangekomen. Stuur het nog een keer.',
    en: 'This file arrived damaged. Send it once more.',
  },
  unreadable: {
    nl: 'Wij kunnen dit bestand niet lezen, misschien door een wachtwoord. Kies een bestand zonder wachtwoord.',
    en: 'We cannot read this file, perhaps because of a password. Choose a file without one.',
  },
};

export const goneDocument: Both = {
  nl: 'Dit document is er niet meer. Voeg het opnieuw toe.',
  en: 'This document is no longer here. Add it again.',
};

/** Sending did not work. */
export const sendingFailed = (error: unknown): Both =>
  error instanceof UploadRefused
    ? {
        nl: 'Het bestand is niet aangekomen. Probeer het opnieuw.',
        en: 'The file did not arrive. Try again.',
      }
    : failureInWords(error);

/** 1,4 MB or 120 kB. */
export function sizeInWords(bytes: number, language: keyof Both): string {
  const format = (value: number, digits: number) =>
    new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: digits }).format(value);
  return bytes >= 1024 * 1024
    ? `${format(bytes / 1024 / 1024, 1)} MB`
    : `${format(Math.max(1, Math.round(bytes / 1024)), 0)} kB`;
}
