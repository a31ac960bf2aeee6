import type { FieldClass } from './access';

/**
 * What each field of an answer tells, by its name, or by the name of what holds it and its own. Amounts are known by
 * `Cents` at the end. What stands inside a field of a class is of that class too, unless its own name says another; a
 * name that is not here, inside nothing but `common`, does not go out.
 */
const names: Readonly<Partial<Record<FieldClass, string>>> = {
  identity: 'firstName lastName birthDate postcode candidateNumber person formerPersons',
  facts: 'facts youth youthCode placement changes employment retention checks value source input input.stateAid detail',
  contact: 'contact statementBy',
  employer: 'employer tradeName kvkNumber organisation beneficiary',
  account: 'bankAccount maskedIban holderName sharedWith sharedNames suggestedName verification verifications',
  iban: 'iban',
  declarations: 'truthful noDisplacement youthInformed otherFunding deMinimis',
  text: 'motivation reason text excused questions wanted causeText releasedBecause overrides',
  office:
    'assignee addressHash writeOff entries.reason writeOff.reason overriddenBy.reason byName reviewedBy approvedBy',
  aid: 'stateAid',
  content: 'link upload',
  openings:
    'openings processing trace_id span_id parent_span_id status_code start_time end_time foreign_operation resource attributes attributes.value',
  common: `
    accepted active address agreesToWait amount amounts applicationId applyAt approval approve approvedAt article
    asOf askWriteOff askedAt asks asksDeMinimis assess assessedAt assessment at authority available awards band
    bankOutcome bankReference barred batchId because blockedBy bookedOn budgetId budgets by byRole cap case cause
    change check checkedAt claimId claims clientId closed closedAt closedBy closes closesAt closing code committed
    complete completedAt conditions confirm confirmation contactApplicationId contentType costCentre costCentres
    createdAt csvSha256 current day deadline debtor debtor.iban decide decideWriteOff decidedAt decision
    decisionDueOn declarations definition differences differs documents done down drop dueOn eligible en
    endToEndId endedAt entries entryId errors establish evaluate evaluatedAt evidence evidenceDueOn evidenceKinds
    executionOn expected expectedPayBy expiresOn field firstDueOn firstMonth found freed from fundingSource gate
    gates grant grantedOn ground halfTime halfTimeFrom halfTimeTo handledHere hasBankAccount history hold id
    identifying importedAt instalment instalments instrument intend intendedAt intention issuer items kind
    known label lastCheck lastDay latestUntil left leftOut legalBasis legalNature lines linesPerFile look madeBy
    matchesBudget maxMonths mayApproveRecall mayClose mayNow mayRecall mayRelease mayRetry mayReverse mayWithdraw
    message messageId mine moment month movedBecause movement movements municipalities nace name next nextMonth
    nextStep nl notes now number numbers objection of offset offsetClaims on openLines opening opensAt outcome
    overdue overriddenBy overrideGate overshoot paid part parts paused payBy payTo payTo.iban pending perMonth
    period periodGoneBp placementTypes plan population populationSha256 proRataHours proposedAt publishedOn queue
    rank reached reachedBp recall receivable receive receivedAt recordFacts recover recovery reference refund
    refusedBecause region regionId regulation rejected rejectedRecalls releaseHold releasedAt releasedBy reopenUntil
    replied repliedAt reply replyBy report reportBy reportedOn reports requestChange requested requestedAt required
    reserved retries return returned reversedBy reverses role rule schemeId schemePaused schemeVersion schemes scope
    sealed sector seed sha256 since size sizeBytes sourceUrl startedOn state status submitEvidence submittedAt suspended
    summary suspectedOn table take task thisMonth timeline to total type unknown unmatched unpaid until up url usableFrom
    verify version waiting waitingPosition warnings what whatToDo when whereToApply whole window withdraw withdrawal
    workingDaysLeft writeOffAsked year
    answer answerBy askedAt authority corrections correctionId expiresAt handledAt lastLink madeAt openedAt path
    receivedOn region.email region.phone schemeName
    approvedAt byClass count declaration declaredAt destroyedAt endedOn keepClass keptThrough lifted lineCount lineId
    listId gone destroyedOn method openRecovery reviewedAt review returns stopId stops strike struck subject subjectId
    activities activity announcedAt basis dataNamed purpose recipients document
    youthLinkDays declarationId keeping destroyed
    askCompletion askedOn completedOn completion completionRequests countedTo days decideBy dueOn endsOn exemption fixBy
    fixPenalty fixed fixedOn giveNotice growing leaveUntreated movedOver notTreatedBy notice noticedOn paidOn penalty
    penaltyFrom postpone postponeUntil postponedOn postponedTo postponement requestId setBy standsStillSince sum
    suspendedDays term weeks
    adjustmentId adjustments announcedOn breachOn capAwards ceiling committee contestable contested earlierAwards exOfficio
    formerSettlements grounds handle inTime knownOn laterAwards lower needs objectionId objections overshootAwards postedOn
    procedures recordObjection remedies remedy revocation revoke roomAwards settle settlement suspensions termEndsOn
    waitingEarlierAwards withdrawn
    waitingChance daysLeft expectation places freedPlaces weeks waitingNumber squeezedIn whenShort completeAt refused
    completeness completeAt lacking mayFollow intake registered late extension hardshipId apply closedAt until
    applyBy objectionEndsOn objectionAddress requestedAt used outages recordedAt extension.reason
    attention channel dispatchId dispatches letter letterId letterKind letters recipient sendBy sentOn undeliveredBy writtenAt
  `,
};

/** Of these it is known what stands in them, whatever the names there: a definition, a look, totals by name. */
const whole = new Set(['definition', 'asks', 'upload', 'closing', 'look']);

const classes = new Map(
  Object.entries(names).flatMap(([name, all]) =>
    all
      .trim()
      .split(/\s+/)
      .map((field) => [field, name as FieldClass] as const),
  ),
);

/** The class of a field; undefined: no class has it. @param inherited the class of what it stands in */
export const classOf = (key: string, parent: string | undefined, inherited: FieldClass): FieldClass | undefined =>
  classes.get(`${parent}.${key}`) ?? sensitive(key) ?? (inherited === 'common' ? classes.get(key) : inherited);

function sensitive(key: string): FieldClass | undefined {
  if (key.endsWith('Cents')) return 'money';
  const found = classes.get(key);
  return found === 'common' ? undefined : found;
}

/** The names of a class, for people to read; those of amounts end on `Cents`. */
export const fieldsIn = (name: string): string[] =>
  name === 'money' ? ['…Cents'] : [...classes].flatMap(([field, found]) => (found === name ? [field] : [])).sort();

export const isWhole = (key: string): boolean => whole.has(key);
