// The query language, by examples that can be clicked.
import { byId, el } from './dom.js';
import { language, t } from './words.js';
import { fresh, href } from './address.js';

const EXAMPLES = language === 'en' ? [
  ['Brücke gesperrt', 'both words, in all their forms'],
  ['"Kim Jong Un"', 'words in this order, inflected too'],
  ['="Kim Jong Un"', 'only as it is written'],
  ['Hochwasser OR Überschwemmung', 'one of them'],
  ['Bahn NOT Streik', 'the one without the other; also Bahn -Streik'],
  ['(Bus OR Bahn) Warnstreik', 'parentheses group'],
  ['Wostotschni~', 'with typing errors; also word~1'],
  ['Röntgen*', 'everything that starts so; ? is one letter'],
  ['Gemeinderat NEAR/5 Abstimmung', 'within five words of each other'],
  ['title:Brücke', 'in the title only; also text:, author:, source:, section:, tag:'],
  ['date:2024', 'from a year; also 2024-05, 2023..2024, today, last7days'],
  ['*', 'all articles, newest first'],
] : [
  ['Brücke gesperrt', 'beide Wörter, in allen Formen'],
  ['"Kim Jong Un"', 'Wörter genau in dieser Folge, auch gebeugt'],
  ['="Kim Jong Un"', 'nur genau so geschrieben'],
  ['Hochwasser ODER Überschwemmung', 'eines von beiden'],
  ['Bahn NICHT Streik', 'das eine ohne das andere; auch Bahn -Streik'],
  ['(Bus ODER Bahn) Warnstreik', 'Klammern fassen zusammen'],
  ['Wostotschni~', 'mit Tippfehlern; auch wort~1'],
  ['Röntgen*', 'alles, was so beginnt; ? ist ein Buchstabe'],
  ['Gemeinderat NEBEN/5 Abstimmung', 'höchstens fünf Wörter auseinander'],
  ['titel:Brücke', 'nur im Titel; auch text:, autor:, quelle:, ressort:, schlagwort:'],
  ['datum:2024', 'aus einem Jahr; auch 2024-05, 13.9.2023, 2023..2024, heute, letzte7tage'],
  ['*', 'alle Artikel, die neuesten zuerst'],
];

/** The examples as a list of links. */
export function examples(count = EXAMPLES.length) {
  return el('dl', { class: 'examples' }, EXAMPLES.slice(0, count).map(([query, finds]) => el('div', {},
    el('dt', {}, el('a', { href: href(fresh(query)), 'data-example': true }, query)),
    el('dd', {}, finds))));
}

/** Shows the help. */
export function openHelp() {
  const dialog = byId('help');
  dialog.replaceChildren(
    el('div', { class: 'dialog-head' }, el('h1', { id: 'help-title' }, t('helpTitle')),
      el('form', { method: 'dialog' }, el('button', { class: 'quiet', 'aria-label': t('close') }, '✕'))),
    el('p', {}, t('helpIntro')),
    examples(),
    el('h2', {}, t('helpKeys')),
    el('dl', { class: 'keys' }, t('keys').split('; ').map(line => line.split(': ')).map(([keys, does]) => [
      el('dt', {}, keys.split(' ').map(key => [el('kbd', {}, key), ' '])), el('dd', {}, does)])));
  dialog.showModal();
}
