import type * as z from 'zod';
import { regionDefinition } from '../../../domain/region/definition';
import { pageOf } from './pieces';

/** What everybody may see of a region: never the account it pays from. */
export const regionAnswer = regionDefinition.unwrap().omit({ debtor: true }).meta({ id: 'Region' });
export type RegionAnswer = z.output<typeof regionAnswer>;
export const regionPage = pageOf(regionAnswer).meta({ id: 'RegionPage' });

/** As its own administrator sees it. */
export const savedRegionAnswer = regionDefinition.clone().meta({ id: 'SavedRegion' });
export type SavedRegionAnswer = z.output<typeof savedRegionAnswer>;
