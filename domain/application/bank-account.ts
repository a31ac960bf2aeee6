import * as z from 'zod';
import { isIban, normaliseIban } from '../iban';
import { line } from '../text';

const iban = z.string().max(42).transform(normaliseIban).refine(isIban, 'must be a valid IBAN: check the digits');

export const bankAccount = z.strictObject({ iban, holderName: line(140) });
