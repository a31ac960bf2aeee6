export { evidenceKindInWords, retentionReasonInWords } from '../../../domain/scheme/words/checks/claim';
