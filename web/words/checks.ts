/** The trace in plain words is of the domain: letters say it as the pages do. */
export { checkInWords, outcomeInWords, ruleInWords } from '../../domain/scheme/words/checks';
