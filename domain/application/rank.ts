import type { Application } from './record';

/** Place in line: order of receipt, then the id, whose random part decides by lot (Awb 4:26). Compare as text. */
export const rankOf = ({ receivedAt, id }: Pick<Application, 'receivedAt' | 'id'>): string => `${receivedAt}#${id}`;
