import { Paragraph } from '@utrecht/component-library-react';
import type { Progress } from '../api/problem';
import { useFormat } from '../language/format';
import { useSay } from '../language/language';

/** That work goes on by itself, and how far it is. Nothing while that is not known. */
export function GoingOn({ progress }: { readonly progress: Progress | null }) {
  const say = useSay();
  const { number } = useFormat();
  if (progress === null) return null;
  const [done, total] = [number(progress.done), number(progress.total)];
  return (
    <Paragraph role="status">
      {say({
        nl: `Dit duurt even en gaat vanzelf verder: ${done} van ${total}. Laat deze pagina open.`,
        en: `This takes a while and goes on by itself: ${done} of ${total}. Leave this page open.`,
      })}
    </Paragraph>
  );
}
