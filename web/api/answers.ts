/** The API's answers as types, out of the schemas it answers with. Only types: nothing of it is in the pages. */
export type * from '../../functions/api/answers/application';
export type * from '../../functions/api/answers/budget';
export type * from '../../functions/api/answers/call-list';
export type * from '../../functions/api/answers/case';
export type * from '../../functions/api/answers/claim';
export type * from '../../functions/api/answers/document';
export type * from '../../functions/api/answers/fact';
export type * from '../../functions/api/answers/payout';
export type * from '../../functions/api/answers/person';
export type * from '../../functions/api/answers/region';
export type * from '../../functions/api/answers/related';
export type * from '../../functions/api/answers/scheme';
export type * from '../../functions/api/answers/sign-in';
