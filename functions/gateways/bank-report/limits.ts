/** Bounds on what a report may be. Banks stay far below them; what goes beyond is no report. */
export const reportLimits = {
  /** Of the XML itself, counted while it is unpacked: a bomb is stopped here, never unpacked whole. In bytes. */
  xmlBytes: 512 * 1024 * 1024,
  /** Elements within one another. camt.053 has 16 at most. */
  depth: 40,
  /** Attributes of one element. */
  attributes: 20,
  /** A tag, a text, a comment: whatever the parser must hold in one piece, in characters, give or take a chunk. */
  piece: 128 * 1024,
  /** A value that is looked at, in characters; ISO 20022 gives references 35 and none of these more than 140. */
  value: 500,
} as const;
