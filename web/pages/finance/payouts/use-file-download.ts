import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/client';
import { saveBlob } from '../../../parts/csv';
import { sha256Of } from '../../../parts/sha256';

/** What came in is not what was released. */
export class OtherBytes extends Error {}

export interface BatchFile {
  /** From `/v1/`. */
  readonly path: string;
  /** As it is saved. */
  readonly name: string;
  /** As kept at the release; null: of a batch from before hashes were kept. */
  readonly sha256: string | null;
}

/**
 * A file of a batch. It is fetched with the caller's token; a large one comes by way of a link of a few minutes. Bytes
 * that are not those that were released are not saved.
 */
export const useFileDownload = () =>
  useMutation({
    mutationFn: async ({ path, name, sha256 }: BatchFile) => {
      const content = await (await call('GET', path)).blob();
      if (sha256 !== null && (await sha256Of(content)) !== sha256) throw new OtherBytes(name);
      saveBlob(name, content);
    },
  });
