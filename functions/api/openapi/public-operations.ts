import * as z from 'zod';
import { quoteRequest } from '../../../domain/scheme/quote-request';
import { healthAnswer } from '../answers/health';
import { regionPage } from '../answers/region';
import { menuEntryAnswer, menuPage, quotesAnswer } from '../answers/scheme';
import { signInAnswer } from '../answers/sign-in';
import { menuQuery } from '../shared/queries';
import type { Operations } from './operation';

export const publicOperations: Operations = {
  'list-schemes': {
    tag: 'Schemes',
    description: 'Every scheme in force, with its conditions in plain words and what is left of its budget.',
    query: menuQuery,
    success: { status: 200, description: 'The menu.', schema: menuPage },
  },
  'get-scheme': {
    tag: 'Schemes',
    description: 'The version of a scheme that is in force.',
    success: { status: 200, description: 'The scheme.', schema: menuEntryAnswer },
  },
  'list-regions': {
    tag: 'Schemes',
    description: 'Regions with their municipalities, look and contact.',
    success: { status: 200, description: 'All regions.', schema: regionPage },
  },
  quote: {
    tag: 'Schemes',
    description:
      'The calculator. Every field may be missing: a rule that needs it answers `unknown`. Names, addresses and accounts are not needed and not looked at; nothing of the question is kept.',
    body: quoteRequest.meta({ id: 'QuoteRequest' }),
    success: { status: 200, description: 'An answer for each scheme that was asked about.', schema: quotesAnswer },
    refuses: ['not-found'],
  },
  'get-sign-in': {
    tag: 'Interface',
    description:
      'The issuer of this system and the client as which the pages sign people in: authorization code with PKCE.',
    success: { status: 200, description: 'Where to sign in.', schema: signInAnswer },
  },
  'get-health': {
    tag: 'Interface',
    description:
      'For monitors. The status is 200 also where something is wrong: look at `status` in the answer. It tells nothing of what is kept.',
    success: { status: 200, description: 'How it stands.', schema: healthAnswer },
  },
  'get-openapi': {
    tag: 'Interface',
    description: 'This interface in OpenAPI 3.1, made out of the schemas that requests are checked with.',
    success: { status: 200, description: 'The document.', schema: z.looseObject({ openapi: z.string() }) },
  },
};
