import * as z from 'zod';
import { regionDefinition } from '../../../domain/region/definition';
import { schemeDefinition } from '../../../domain/scheme/definition';
import { savedRegionAnswer } from '../answers/region';
import { schemeVersionAnswer } from '../answers/scheme-version';
import { sweepPage } from '../answers/sweep';
import { sweepsQuery } from '../shared/queries';
import type { Operations, Success } from './operation';

const version: Success = { status: 200, description: 'The version.', schema: schemeVersionAnswer };

export const adminOperations: Operations = {
  'draft-scheme': {
    tag: 'Administration',
    description: 'A draft may be written over until it is published; then the next version is written.',
    body: schemeDefinition.meta({ id: 'SchemeRequest' }),
    success: version,
    refuses: ['version-published'],
  },
  'get-scheme-version': {
    tag: 'Administration',
    description: 'The definition with every optional condition written out: `null` where the scheme sets none.',
    success: version,
  },
  'publish-scheme': {
    tag: 'Administration',
    description:
      'Puts a draft in force, over the version before it, and opens its budget or posts the difference of the caps to it. It never changes after that. A cap cannot fall below what is in use, nor appear or vanish; the period of the budget cannot change; and a version with a later `publishedOn` cannot replace one in force before that day.',
    body: z.strictObject({}),
    success: version,
    refuses: ['changed-meanwhile', 'version-published', 'version-taken', 'wrong-state'],
  },
  'save-region': {
    tag: 'Administration',
    description: 'Writes a region whole. Without `debtor` nothing of the region can be paid.',
    body: regionDefinition.clone().meta({ id: 'RegionRequest' }),
    success: { status: 200, description: 'The region.', schema: savedRegionAnswer },
  },
  'list-sweeps': {
    tag: 'Administration',
    description:
      'A line for each day that a daily rule has completed, over at most 400 days. A day that lacks is done by the next run.',
    query: sweepsQuery,
    success: { status: 200, description: 'The days, oldest first.', schema: sweepPage },
  },
};
