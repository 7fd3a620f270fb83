// The query language, by examples that can be clicked.
import { byId, el } from './dom.js';
import { language, t } from './words.js';
import { fresh, href } from './address.js';

const EXAMPLES = [
  ['Brücke gesperrt', 'beide Wörter, in allen Formen', 'both words, in all their forms'],
  ['"Kim Jong Un"', 'Wörter genau in dieser Folge, auch gebeugt', 'words in this order, inflected too'],
  ['="Kim Jong Un"', 'nur genau so geschrieben', 'only as it is written'],
  ['Hochwasser ODER Überschwemmung', 'eines von beiden', 'one of them'],
  ['Bahn NICHT Streik', 'das eine ohne das andere; auch Bahn -Streik', 'the one without the other; also Bahn -Streik'],
  ['(Bus ODER Bahn) Warnstreik', 'Klammern fassen zusammen', 'parentheses group'],
  ['Wostotschni~', 'mit Tippfehlern; auch wort~1', 'with typing errors; also wort~1'],
  ['Röntgen*', 'alles, was so beginnt; ? ist ein Buchstabe', 'everything that starts so; ? is one letter'],
  ['Gemeinderat NEBEN/5 Abstimmung', 'höchstens fünf Wörter auseinander', 'within five words of each other'],
  ['titel:Brücke', 'nur im Titel; auch text:, autor:, quelle:, ressort:, schlagwort:', 'in the title only; also text:, author:, source:, section:, tag:'],
  ['datum:2024', 'aus einem Jahr; auch 2024-05, 13.9.2023, 2023..2024, heute, letzte7tage', 'from a year; also 2024-05, 2023..2024, heute, letzte7tage'],
  ['*', 'alle Artikel, die neuesten zuerst', 'all articles, newest first'],
];

/** The examples as a list of links. */
export function examples(count = EXAMPLES.length) {
  return el('dl', { class: 'examples' }, EXAMPLES.slice(0, count).map(([query, de, en]) => el('div', {},
    el('dt', {}, el('a', { href: href(fresh(query)), 'data-example': true }, query)),
    el('dd', {}, language === 'en' ? en : de))));
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
