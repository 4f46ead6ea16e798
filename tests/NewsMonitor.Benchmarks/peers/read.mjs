// Reads the corpus with one of the peers: node read.mjs wink-nlp|compromise CORPUS ROUNDS. Prints the seconds of each round as JSON.
import { readFileSync } from 'node:fs';

const [peer, corpus, rounds] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const texts = readFileSync(corpus, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);

async function reader() {
  if (peer === 'wink-nlp') {
    const winkNLP = (await import('wink-nlp')).default;
    const model = (await import('wink-eng-lite-web-model')).default;
    // All stages: sentences, negation, sentiment, entities, parts of speech, custom entities.
    const nlp = winkNLP(model);
    const its = nlp.its;
    return (text) => nlp.readDoc(text).tokens().out(its.pos).length;
  }

  const nlp = (await import('compromise')).default;
  return (text) => nlp(text).sentences().length;
}

const read = await reader();
const all = () => texts.forEach((text) => read(text));
all();
const seconds = [];
for (let round = 0; round < rounds; round++) {
  const start = process.hrtime.bigint();
  all();
  seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
}

console.log(JSON.stringify(seconds));
