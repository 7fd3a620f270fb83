// What the page says, in German and English, and how it writes dates and numbers.

const DE = {
  skip: 'Zum Inhalt springen', field: 'Suche im Archiv', go: 'Suchen', help: 'Hilfe',
  placeholder: 'Wörter, "Wortfolge", autor:…, datum:2023',
  start: 'Im Archiv suchen', holdings: 'Artikel über die Zeit', allExamples: 'Alle Möglichkeiten und Tasten', holds: '{0} Artikel', holdsSpan: '{0} Artikel, {1} bis {2}',
  tryThese: 'Zum Ausprobieren',
  hits: '{0} Treffer', hit: '1 Treffer', noHits: 'Nichts gefunden', atLeast: 'mindestens {0} Treffer',
  took: '{0} ms', searching: 'Suche läuft …',
  relaxed: 'Kein Artikel enthält alle Wörter. Gezeigt werden die mit den meisten.',
  didYouMean: 'Meinten Sie', understood: 'Verstanden als', notes: 'Hinweise zur Anfrage',
  noHitsTry: 'In keinem Artikel steht, wonach Sie suchen. Versuchen Sie es so:',
  tryFuzzy: 'mit einer Tilde, die Tippfehler erlaubt:', tryPrefix: 'mit dem Anfang des Wortes:', tryAny: 'mit irgendeinem der Wörter:', tryOther: 'mit weniger oder anderen Wörtern',
  withoutFilters: 'Ohne Eingrenzung suchen',
  'choose-copies': 'Fassungen', sort: 'Reihenfolge', relevance: 'Beste zuerst', newest: 'Neueste zuerst', oldest: 'Älteste zuerst',
  match: 'Wörter', matchMost: 'alle Wörter', matchAny: 'irgendein Wort', copiesGrouped: 'Fassungen gebündelt', copiesEach: 'jede Fassung einzeln',
  narrow: 'Eingrenzen', active: 'Eingegrenzt auf', remove: 'Eingrenzung {0} aufheben',
  section: 'Ressort', source: 'Quelle', authors: 'Autor', tags: 'Schlagwort', language: 'Sprache',
  published: 'Datum', more: '{0} weitere', dates: 'Zeitraum', from: 'von', to: 'bis', apply: 'Anwenden',
  overTime: 'Treffer über die Zeit', bar: '{0}: {1} Treffer', 
  previousPage: 'Vorige Seite', nextPage: 'Nächste Seite', page: 'Seite {0}', pages: 'Seiten',
  beyond: 'Eine Seite {0} haben diese Treffer nicht.', firstPage: 'Zur ersten Seite',
  why: 'Warum?', whyFound: 'Der Artikel passt:', whyNotFound: 'Nicht alles passt:', yes: 'trifft zu:', no: 'trifft nicht zu:', noWhy: 'Dazu gibt es keine Auskunft.',
  back: 'Zurück zu den Treffern', backStart: 'Zur Suche', backShort: 'Treffer', backStartShort: 'Suche',
  hitOf: '{0} von {1}', previousHit: 'Voriger Treffer', nextHit: 'Nächster Treffer', markOf: 'Fundstelle {0} von {1}', marks: '{0} Fundstellen',
  oneMark: '1 Fundstelle', noMarks: 'Keine Fundstelle im Text', previousMark: 'Vorige Fundstelle', nextMark: 'Nächste Fundstelle',
  keys: '/: ins Suchfeld; ?: diese Hilfe; ↓ ↑: zu den Ergänzungen, durch die Treffer; Enter: sucht, öffnet; n p: nächste und vorige Fundstelle im Artikel; j k: nächster und voriger Treffer; Esc: zurück',
  similar: 'Ähnliche Artikel', copy: '1 weitere Fassung', copies: '{0} weitere Fassungen', versions: 'Weitere Fassungen', shared: '{0} % gleich', difference: '1 Unterschied', differences: '{0} Unterschiede', here: 'hier:', there: 'dort:', original: 'Zum Original', copyCitation: 'Nachweis kopieren', copied: 'Kopiert',
  printed: 'Fundstelle, gedruckt am {0}: {1}', print: 'Drucken',
  untitled: '(ohne Titel)', cite: 'Nachweis',
  missingTitle: 'Kein solcher Artikel', missing: 'Diesen Artikel gibt es nicht, oder er ist nicht mehr zu sehen.',
  failed: 'Das hat nicht geklappt', again: 'Noch einmal versuchen',
  unreachable: 'Der Server antwortet nicht. Läuft er noch?',
  tokenTitle: 'Zugangswort', tokenText: 'Dieses Archiv verlangt ein Zugangswort. Es bleibt nur in diesem Fenster gespeichert.',
  tokenWrong: 'Dieses Zugangswort gilt nicht.', enter: 'Öffnen', enterToken: 'Zugangswort eingeben', close: 'Schließen',
  helpTitle: 'So wird gesucht', helpIntro: 'Ein Klick auf ein Beispiel sucht danach. Wörter werden in allen Beugungsformen und auch in Zusammensetzungen gefunden.',
  helpKeys: 'Tasten',
  completions: '{0} Ergänzungen', completionTitle: 'Titel', completionName: 'Autor',
  dateForm: 'JJJJ-MM', dateHint: 'Jahr, Monat oder Tag: 2023, 2023-09, 2023-09-13',
};

const EN = {
  skip: 'Skip to content', field: 'Search the archive', go: 'Search', help: 'Help',
  placeholder: 'Words, "a phrase", author:…, date:2023',
  start: 'Search the archive', holdings: 'Articles over time', allExamples: 'Everything you can type, and keys', holds: '{0} articles', holdsSpan: '{0} articles, {1} to {2}',
  tryThese: 'Try these',
  hits: '{0} hits', hit: '1 hit', noHits: 'Nothing found', atLeast: 'at least {0} hits',
  took: '{0} ms', searching: 'Searching …',
  relaxed: 'No article has all of the words. These have most of them.',
  didYouMean: 'Did you mean', understood: 'Understood as', notes: 'Notes on the query',
  noHitsTry: 'No article holds what you are looking for. Try it this way:',
  tryFuzzy: 'with a tilde, which allows for typing errors:', tryPrefix: 'with the beginning of the word:', tryAny: 'with any of the words:', tryOther: 'with fewer or other words',
  withoutFilters: 'Search without narrowing',
  'choose-copies': 'Versions', sort: 'Order', relevance: 'Best first', newest: 'Newest first', oldest: 'Oldest first',
  match: 'Words', matchMost: 'all words', matchAny: 'any word', copiesGrouped: 'versions together', copiesEach: 'each version',
  narrow: 'Narrow down', active: 'Narrowed to', remove: 'Remove {0}',
  section: 'Section', source: 'Source', authors: 'Author', tags: 'Tag', language: 'Language',
  published: 'Date', more: '{0} more', dates: 'Period', from: 'from', to: 'to', apply: 'Apply',
  overTime: 'Hits over time', bar: '{0}: {1} hits', 
  previousPage: 'Previous page', nextPage: 'Next page', page: 'Page {0}', pages: 'Pages',
  beyond: 'These hits have no page {0}.', firstPage: 'To the first page',
  why: 'Why?', whyFound: 'The article matches:', whyNotFound: 'Not everything matches:', yes: 'true:', no: 'not true:', noWhy: 'Nothing is known about it.',
  back: 'Back to the hits', backStart: 'To the search', backShort: 'Hits', backStartShort: 'Search',
  hitOf: '{0} of {1}', previousHit: 'Previous hit', nextHit: 'Next hit', markOf: 'Match {0} of {1}', marks: '{0} matches',
  oneMark: '1 match', noMarks: 'No match in the text', previousMark: 'Previous match', nextMark: 'Next match',
  keys: '/: to the search field; ?: this help; ↓ ↑: to the completions, through the hits; Enter: searches, opens; n p: next and previous match in the article; j k: next and previous hit; Esc: back',
  similar: 'Similar articles', copy: '1 more version', copies: '{0} more versions', versions: 'More versions', shared: '{0} % the same', difference: '1 difference', differences: '{0} differences', here: 'here:', there: 'there:', original: 'To the original', copyCitation: 'Copy reference', copied: 'Copied',
  printed: 'Fundstelle, printed on {0}: {1}', print: 'Print',
  untitled: '(untitled)', cite: 'Reference',
  missingTitle: 'No such article', missing: 'There is no such article, or it may no longer be seen.',
  failed: 'That did not work', again: 'Try again',
  unreachable: 'The server does not answer. Is it still running?',
  tokenTitle: 'Token', tokenText: 'This archive asks for a token. It is kept in this window only.',
  tokenWrong: 'This token is not valid.', enter: 'Open', enterToken: 'Enter the token', close: 'Close',
  helpTitle: 'How to search', helpIntro: 'Click an example to search for it. Words are found in all their German inflections and inside compounds.',
  helpKeys: 'Keys',
  completions: '{0} completions', completionTitle: 'title', completionName: 'author',
  dateForm: 'YYYY-MM', dateHint: 'Year, month or day: 2023, 2023-09, 2023-09-13',
};

const wanted = (navigator.languages || []).map(l => l.slice(0, 2)).find(l => l === 'de' || l === 'en');
export const language = wanted || 'de';
const words = language === 'en' ? EN : DE;
const locale = language === 'en' ? 'en-GB' : 'de-DE';

/** The text under a key with {0}, {1} filled in. */
export function t(key, ...values) {
  return (words[key] || key).replace(/\{(\d)\}/g, (_, i) => values[Number(i)]);
}

export const number = n => n.toLocaleString(locale);

/** An ISO date for people; a day stays a day, a moment is shown in the reader's zone. */
export function date(iso, style = 'long') {
  if (!iso) return '';
  if (/^\d{4}(-\d{2})?$/.test(iso)) return period(iso);
  const day = /^([+-]?\d{4,9})-(\d{2})-(\d{2})$/.exec(iso);
  const value = day ? at(Number(day[1]), Number(day[2]), Number(day[3])) : new Date(withLongYear(iso));
  if (Number.isNaN(value.getTime())) return iso;
  return value.toLocaleDateString(locale, style === 'short'
    ? { day: '2-digit', month: '2-digit', year: 'numeric', ...era(value) }
    : { day: 'numeric', month: 'long', year: 'numeric', ...era(value) });
}

/** Noon of a day; Date itself takes 44 for 1944. */
function at(year, month, day) {
  const value = new Date(2000, month - 1, day, 12);
  value.setFullYear(year, month - 1, day);
  return value;
}

/** A year with a sign has six digits for Date, and is guessed at otherwise. */
const withLongYear = iso => iso.replace(/^([+-])(\d{4,6})(?=-)/, (_, sign, year) => sign + year.padStart(6, '0'));

const era = value => (value.getFullYear() < 1 ? { era: 'short' } : {});

/** A year, month or day such as 2023, 2023-09 or 2023-09-13 for people. */
export function period(text) {
  const parts = /^([+-]?\d{1,9})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!parts) return text;
  const [year, month, day] = parts.slice(1).map(Number);
  if (!month && year > 0) return String(year);
  const value = at(year, month || 1, day || 1);
  return value.toLocaleDateString(locale,
    { day: day ? 'numeric' : undefined, month: month ? 'long' : undefined, year: 'numeric', ...era(value) });
}

/** Puts the words into everything that carries data-t. */
export function translate(root) {
  document.documentElement.lang = language;
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
}
