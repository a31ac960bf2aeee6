import type * as z from 'zod';
import type { UncheckedScheme } from '../definition';
import { report } from './pieces';

/** With its claims, markers, events and ledger entries a grant must fit in one transaction of 100 writes. */
const mostInstalments = 24;

/** What one section asks of another. Each finding has the path of the field to mend and the reason. */

type Check = (scheme: UncheckedScheme, context: z.RefinementCtx) => void;

const whoAndWhere: Check = (scheme, context) => {
  if (scheme.beneficiary === 'organisation' && scheme.beneficiaryOrganisation === null) {
    report(context, ['beneficiaryOrganisation'], 'is needed when the beneficiary is an organisation');
  }
  if (scheme.beneficiary === 'employer' && scheme.beneficiaryOrganisation !== null) {
    report(context, ['beneficiaryOrganisation'], 'only goes with beneficiary: organisation');
  }
  if (!scheme.handledHere && scheme.applyAt === null) {
    report(context, ['applyAt'], 'is needed when the scheme is not handled here');
  }
  if (scheme.handledHere && scheme.award.length === 0) {
    report(context, ['award'], 'needs a row when the scheme is handled here');
  }
  if (scheme.handledHere && scheme.instalments.length === 0) {
    report(context, ['instalments'], 'needs an instalment when the scheme is handled here');
  }
  if (scheme.instalments.length > mostInstalments) {
    report(context, ['instalments'], `at most ${mostInstalments}: a grant writes all its claims at once`);
  }
};

const needsPlacement: Check = (scheme, context) => {
  if (scheme.placement !== null) return;
  const reason = 'needs a placement section: without one there is no start of the placement';
  if (scheme.applyBeforeStart !== null) report(context, ['applyBeforeStart'], reason);
  if (scheme.applyAfterStart !== null) report(context, ['applyAfterStart'], reason);
  scheme.instalments.forEach(({ due }, index) => {
    if (!due.onGrant) report(context, ['instalments', index, 'due'], reason);
  });
  scheme.award.forEach((row, index) => {
    if (row.when?.types) report(context, ['award', index, 'when', 'types'], reason);
    if (row.perMonth) report(context, ['award', index, 'perMonth'], reason);
    if (row.proRataHours !== null) report(context, ['award', index, 'proRataHours'], reason);
  });
};

const retentionIsSet: Check = (scheme, context) => {
  if (scheme.retention !== null) return;
  scheme.instalments.forEach((instalment, index) => {
    if (instalment.retentionGate) {
      report(context, ['instalments', index, 'retentionGate'], 'needs the retention section');
    }
    if (instalment.due.afterRetention) {
      report(context, ['instalments', index, 'due', 'afterRetention'], 'needs the retention section');
    }
  });
};

const monthsSettleAtOnce: Check = (scheme, context) => {
  if (!scheme.award.some((row) => row.perMonth)) return;
  if (scheme.instalments.length > 1) {
    report(context, ['instalments'], 'an award per month is settled in exactly one instalment');
  }
  scheme.instalments.forEach((instalment, index) => {
    if (instalment.retentionGate) {
      report(context, ['instalments', index, 'retentionGate'], 'an award per month has no retention gate');
    }
  });
};

const sharesFit: Check = (scheme, context) => {
  const total = scheme.instalments.reduce((sum, instalment) => sum + (instalment.shareBp ?? 0), 0);
  if (total > 10_000) report(context, ['instalments'], `the shares add up to ${total}, more than 10000 basis points`);
};

/** Fixed amounts make up the whole award, whichever row applies, or leave a rest for a last instalment with a share. */
const fixedAmountsFit: Check = (scheme, context) => {
  const { instalments } = scheme;
  if (instalments.every((instalment) => instalment.amountCents === null)) return;
  const last = instalments.at(-1);
  scheme.award.forEach((row, index) => {
    if (row.perMonth || row.proRataHours !== null || row.requested) {
      report(context, ['award', index], 'is not a fixed award, which instalments of a fixed amount need');
      return;
    }
    const total = instalments.reduce((sum, { amountCents, shareBp }, at) => {
      const isRest = shareBp !== null && at === instalments.length - 1;
      return sum + (amountCents ?? (isRest ? 0 : Math.floor((row.amountCents * (shareBp ?? 0)) / 10_000)));
    }, 0);
    const fits = last?.amountCents === null ? total < row.amountCents : total === row.amountCents;
    if (!fits) report(context, ['instalments'], `add up to ${total} cents, award ${index} is ${row.amountCents}`);
  });
};

const namesAreUnique: Check = (scheme, context) => {
  const once = (path: string, field: string, names: string[]) =>
    names.forEach((name, index) => {
      if (names.indexOf(name) < index) report(context, [path, index, field], `"${name}" is used twice`);
    });
  once(
    'documents',
    'id',
    scheme.documents.map((document) => document.id),
  );
  once(
    'targets',
    'name',
    scheme.targets.map((target) => target.name),
  );
  const clash = scheme.documents.findIndex((document) => document.id === 'employer-statement');
  if (clash >= 0) report(context, ['documents', clash, 'id'], 'employer-statement is a statement, not a document');
};

const checks: readonly Check[] = [
  whoAndWhere,
  needsPlacement,
  retentionIsSet,
  monthsSettleAtOnce,
  sharesFit,
  fixedAmountsFit,
  namesAreUnique,
];

export const crossChecks: Check = (scheme, context) => {
  for (const check of checks) check(scheme, context);
};
