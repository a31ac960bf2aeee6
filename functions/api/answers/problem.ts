import * as z from 'zod';
import { type Problem, problems } from '../../runtime/problem';

const codes = Object.keys(problems).sort() as [Problem['code'], ...Problem['code'][]];

export const problemCode = z.enum(codes).meta({ id: 'ProblemCode', description: 'Every "no" of the interface.' });

/** RFC 9457, with the members of the house. `code` is for programs, `title` and `detail` are for people. */
export const problemAnswer = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong and what to do about it.'),
    code: problemCode,
    errors: z
      .array(z.object({ path: z.string().describe('In dot notation: employer.kvkNumber.'), message: z.string() }))
      .describe('Everything that is wrong with the input, at once.'),
  })
  .meta({ id: 'Problem', description: 'Why a request was not done (RFC 9457).' });
