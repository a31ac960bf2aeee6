/** What happened and who did it, in words: of the domain, for the court file says it as the pages do. Add words there. */
export { eventInWords, knownEvent, roleInWords } from '../../domain/event-words';
