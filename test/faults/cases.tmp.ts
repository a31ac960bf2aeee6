import { cases } from './cases';
import { Stages } from './stages';
import { tryCase } from './try-case';

const stages = await Stages.open();
const only = new RegExp(process.argv[2] ?? '.');
for (const one of cases) {
  const name = `${one.function}, ${one.when}`;
  if (!only.test(name)) continue;
  const t = performance.now();
  try {
    const { tried, found } = await tryCase(stages, one);
    console.log(`${found.length === 0 ? 'ok ' : 'BAD'} ${name}: ${tried} in ${Math.round(performance.now() - t)}`);
    const short = new Map<string, number>();
    for (const f of found) {
      const k = f;
      short.set(k, 1);
    }
    for (const k of [...short.keys()].slice(0, Number(process.argv[3] ?? 6)))
      console.log('     ', k.slice(0, Number(process.argv[4] ?? 500)));
  } catch (error) {
    console.log('ERR', name, String(error).slice(0, 500));
  }
}
