import { walks } from './walk/walks';

walks(1);
