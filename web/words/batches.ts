import type { BatchAnswer } from '../api/answers';
import { paymentsInWords } from '../language/counted';
import { number } from '../language/format';
import type { Both } from '../language/language';

type Known = Pick<BatchAnswer, 'status' | 'lines' | 'openLines' | 'recall' | 'freed' | 'mayRelease'>;

const atTheBank = ({ lines, openLines, recall }: Known): Both => {
  if (recall !== null) {
    return {
      nl: 'Er is gevraagd om deze batch terug te roepen. Een collega van financiën moet daarover beslissen.',
      en: 'It was asked to recall this batch. A colleague of finance must decide on that.',
    };
  }
  const all = paymentsInWords(lines);
  return openLines === lines
    ? {
        nl: `Upload de bestanden bij de bank. Lees daarna hier in wat de bank terugmeldt. De bank meldde nog niets over ${all.nl}.`,
        en: `Upload the files at the bank. Then take in here what the bank reports. It has told nothing yet of ${all.en}.`,
      }
    : {
        nl: `Bij de bank staan nog open: ${number(openLines, 'nl')} van de ${all.nl}. Lees het volgende bankbestand in zodra het er is.`,
        en: `Still open at the bank: ${number(openLines, 'en')} of ${all.en}. Take in the next report once it is there.`,
      };
};

const freedOf = ({ freed }: Known): Both => paymentsInWords(freed.lines);

/** What a batch is and what it waits for. */
const sentences: Readonly<Record<BatchAnswer['status'], (batch: Known) => Both>> = {
  sealing: () => ({
    nl: 'De betalingen worden verzameld. Blijft dit zo staan? Maak dan opnieuw een batch voor deze regio: het gaat verder waar het was.',
    en: 'The payments are being gathered. Does it stay like this? Make a batch for this region again: it goes on where it was.',
  }),
  sealed: ({ mayRelease }) =>
    mayRelease === null
      ? {
          nl: 'De batch staat vast. Kijk hem na en geef hem vrij. Er is nog niets naar de bank.',
          en: 'The batch is closed. Look at it and release it. Nothing has gone to the bank.',
        }
      : {
          nl: 'De batch staat vast en is nog niet vrijgegeven. Er is nog niets naar de bank.',
          en: 'The batch is closed and not released yet. Nothing has gone to the bank.',
        },
  released: atTheBank,
  settled: ({ lines }) => ({
    nl: `Klaar: de bank heeft gemeld hoe het afliep met ${paymentsInWords(lines).nl}. Er staat niets meer open.`,
    en: `Done: the bank has told how it ended with ${paymentsInWords(lines).en}. Nothing is open any more.`,
  }),
  withdrawing: (batch) => ({
    nl: `De batch wordt ingetrokken. Al weer vrij: ${freedOf(batch).nl}. Het gaat verder als iemand hieronder op de knop drukt.`,
    en: `The batch is being withdrawn. Free again so far: ${freedOf(batch).en}. It goes on when somebody presses the button below.`,
  }),
  withdrawn: (batch) => ({
    nl: `De batch is ingetrokken en ging niet naar de bank. Weer klaar voor een volgende batch: ${freedOf(batch).nl}.`,
    en: `The batch was withdrawn and did not go to the bank. Up for a next batch: ${freedOf(batch).en}.`,
  }),
  recalling: (batch) => ({
    nl: `De batch wordt teruggeroepen. Al weer vrij: ${freedOf(batch).nl}. Het gaat verder als iemand hieronder op de knop drukt.`,
    en: `The batch is being recalled. Free again so far: ${freedOf(batch).en}. It goes on when somebody presses the button below.`,
  }),
  recalled: (batch) => ({
    nl: `De batch is teruggeroepen: de bank betaalt hem niet. Weer klaar voor een volgende batch: ${freedOf(batch).nl}.`,
    en: `The batch was recalled: the bank does not pay it. Up for a next batch: ${freedOf(batch).en}.`,
  }),
};

export const batchInWords = (batch: Known): Both => sentences[batch.status](batch);
