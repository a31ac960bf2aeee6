import type { ApplicationStatus } from '../../../domain/application/record';
import type { ClaimStatus } from '../../../domain/claim/record';

/** The tables of the contract, by hand: to which states each state leads. */
export const applicationTable: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  /** `granted` at once where an officer granted with overrides before there was budget. */
  received: ['reserved', 'waiting', 'assess', 'granted', 'rejected', 'withdrawn'],
  /** `received` when a correction makes it worth more than is reserved. */
  reserved: ['granted', 'received', 'rejected', 'withdrawn'],
  waiting: ['reserved', 'granted', 'assess', 'rejected', 'withdrawn'],
  assess: ['received', 'rejected', 'withdrawn'],
  granted: ['withdrawn', 'completed'],
  rejected: [],
  withdrawn: [],
  /** `granted` again when the money of a payment comes back. */
  completed: ['granted'],
};

export const claimTable: Readonly<Record<ClaimStatus | 'new', readonly ClaimStatus[]>> = {
  new: ['scheduled', 'open'],
  scheduled: ['open', 'withdrawn'],
  open: ['submitted', 'lapsed', 'assessed', 'refusal-intended', 'withdrawn'],
  submitted: ['assessed', 'refusal-intended', 'withdrawn'],
  lapsed: ['submitted', 'withdrawn'],
  'refusal-intended': ['refused', 'submitted', 'withdrawn'],
  assessed: ['approved', 'submitted', 'withdrawn'],
  approved: ['batched', 'withdrawn'],
  refused: [],
  withdrawn: [],
  /** `approved` when its batch is taken back. */
  batched: ['paid', 'rejected-by-bank', 'returned-by-bank', 'approved'],
  paid: ['returned-by-bank'],
  'rejected-by-bank': ['approved'],
  'returned-by-bank': ['approved'],
};

/** `a → b` for every step of a table. */
export const steps = (table: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(table).flatMap(([from, to]) => to.map((one) => `${from} → ${one}`));
