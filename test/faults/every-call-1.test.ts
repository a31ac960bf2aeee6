import { eachCallOf } from './each-of';

eachCallOf(0);
