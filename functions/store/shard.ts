/** The same shard for the same id for ever, whatever the id's time part: its last characters are random. */
export function shardOf(id: string, shards: number): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 65_521;
  return hash % shards;
}
