import { type Finding, measure } from './measure.js';

/** Prints how much of the corpus is masked, and what is masked wrongly. */
const { texts, marks, missed, falseAlarms, ordinaryTexts, recall, precision } = measure();
const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
const list = (title: string, findings: readonly Finding[]) => {
  if (findings.length > 0) console.log(`\n${title}`);
  for (const { line, text, masked } of findings)
    console.log(`  ${line}: ${text}\n  ${' '.repeat(String(line).length)}  ${masked}`);
};

console.log(`${texts} texts, ${marks} passages to mask, ${ordinaryTexts} texts with none`);
console.log(`recall    ${percent(recall)} (${missed.length} missed)`);
console.log(`precision ${percent(precision)} (${falseAlarms.length} false alarms)`);
list('Missed', missed);
list('False alarms', falseAlarms);
