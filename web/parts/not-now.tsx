import { Paragraph } from '@utrecht/component-library-react';
import type { ApplicationAnswer } from '../api/answers';
import { useSay } from '../language/language';
import { codeInWords } from '../words/refusals';
import { Notice } from './notice';

type RefusalNow = ApplicationAnswer['mayNow']['decide'];

/** Codes that tell that it is not the moment or not the role: there is nothing to explain to this reader. */
const silent: readonly RefusalNow[] = [null, 'wrong-state', 'forbidden'];

/** Why the reader cannot do something now, before they try. Nothing where that goes without saying. */
export function NotNow({ because }: { readonly because: RefusalNow }) {
  const say = useSay();
  if (because === null || silent.includes(because)) return null;
  return (
    <Notice type="warning">
      <Paragraph>{say(codeInWords(because))}</Paragraph>
    </Notice>
  );
}

export const isSilent = (because: RefusalNow): boolean => because !== null && silent.includes(because);
