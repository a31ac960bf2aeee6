import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import type { LetterAnswer, LetterFileAnswer } from '../../api/answers';
import { callJson } from '../../api/client';
import { useSay } from '../../language/language';
import { Failed } from '../../parts/failed';

interface Contents {
  readonly letter: LetterAnswer;
  /** In the reader's language. */
  readonly name: string;
}

export const OpenLetter = ({ letter: { applicationId, letterId }, name }: Contents) => (
  <DownloadLetter path={`/v1/applications/${applicationId}/letters/${encodeURIComponent(letterId)}`} name={name} />
);

interface Download {
  /** Of what answers with the link. */
  readonly path: string;
  readonly name: string;
}

/** The link holds for minutes, so it is fetched when it is wanted. That it was is on the list from then on. */
export function DownloadLetter({ path, name }: Download) {
  const say = useSay();
  const client = useQueryClient();
  const file = useMutation({
    mutationFn: async () => {
      const { link } = await callJson<LetterFileAnswer>('GET', path);
      const anchor = document.createElement('a');
      anchor.href = link;
      anchor.download = '';
      anchor.click();
    },
    onSuccess: () => client.invalidateQueries(),
    gcTime: 0,
  });
  return (
    <>
      <Button
        appearance="secondary-action-button"
        className="no-print"
        busy={file.isPending}
        onClick={() => file.mutate()}
      >
        {say({ nl: 'Download', en: 'Download' })} <span className="visually-hidden">{name}</span>
      </Button>
      {file.isError && <Failed error={file.error} retry={() => file.mutate()} />}
    </>
  );
}
