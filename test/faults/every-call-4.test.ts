import { eachCallOf } from './each-of';

eachCallOf(3);
