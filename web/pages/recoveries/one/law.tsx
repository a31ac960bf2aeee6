import { Paragraph } from '@utrecht/component-library-react';
import type { RecoveryAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { groundWords } from '../../../words/recoveries';

/** The ground and the law behind it, in one sentence each. Nothing before there is a ground. */
export function Law({ recovery: { ground, article, legalNature } }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  if (ground === null) return null;
  const { name, law } = groundWords[ground];
  return (
    <Paragraph>
      <strong>{say(name)}.</strong> {say(law)}
      {article !== null && (
        <>
          {' '}
          {say({ nl: `Dat staat in ${article}`, en: `The text of it is in ${article}` })}
          {legalNature === 'subsidy'
            ? say({
                nl: ' (Awb is de Algemene wet bestuursrecht).',
                en: ' (Awb is the General Administrative Law Act).',
              })
            : '.'}
        </>
      )}
    </Paragraph>
  );
}
