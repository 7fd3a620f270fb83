// The list of hits.
import { el, marked } from './dom.js';
import { date, number, t } from './words.js';
import { LAST_PAGE, change, href } from './address.js';
import { tryCall } from './api.js';
import { active } from './narrowing.js';

export const PER_PAGE = 10;
const LONGEST_TITLE = 300;

/** Everything beside the narrowing: what was understood, the hits, the pages. */
export function hitList(search, result) {
  return el('section', { class: 'results', 'aria-labelledby': 'results-title' },
    printed(),
    summary(search, result),
    active(search),
    understanding(search, result),
    el('ol', { class: 'hits', start: (search.page - 1) * PER_PAGE + 1 },
      result.hits.map(hit => el('li', {}, card(search, hit)))),
    result.total === 0 && nothing(search),
    pages(search, result));
}

/** "12 Treffer". */
export function count(result) {
  if (result.total === 0) return t('noHits');
  if (result.total === 1) return t('hit');
  return t(result.totalIsExact ? 'hits' : 'atLeast', number(result.total));
}

function summary(search, result) {
  return el('div', { class: 'summary' },
    el('h1', { id: 'results-title' }, count(result),
      el('span', { class: 'took' }, ' ' + t('took', number(result.tookMillis)))),
    el('div', { class: 'choices' },
      (search.copies === 'each' || result.hits.some(hit => hit.copies)) &&
        choice('copies', search, [['grouped', 'copiesGrouped'], ['each', 'copiesEach']]),
      choice('match', search, [['most', 'matchMost'], ['any', 'matchAny']]),
      choice('sort', search, [['relevance', 'relevance'], ['newest', 'newest'], ['oldest', 'oldest']])));
}

function choice(name, search, options) {
  const select = el('select', { id: 'choose-' + name, 'data-choice': name },
    options.map(([value, key]) => el('option', { value, selected: search[name] === value }, t(key))));
  return el('span', { class: 'choice' }, el('label', { class: 'unseen', for: 'choose-' + name }, t(name === 'copies' ? 'choose-copies' : name)), select);
}

function understanding(search, result) {
  const parts = [];
  if (result.relaxed) parts.push(el('p', { class: 'notice relaxed' }, t('relaxed')));
  if (result.suggestion) {
    parts.push(el('p', { class: 'notice suggestion' }, t('didYouMean') + ' ',
      el('a', { href: href(change(search, { q: result.suggestion })) }, result.suggestion), '?'));
  }
  // The page asks for groups without knowing whether the index has them.
  const warnings = result.warnings.filter(w => w.code !== 'NO_COPIES');
  if (warnings.length) {
    parts.push(el('div', { class: 'notice warnings' }, el('h2', {}, t('notes')),
      el('ul', {}, warnings.map(w => el('li', {}, w.message)))));
  }
  if (result.inWords && result.inWords !== search.q) {
    parts.push(el('p', { class: 'understood' }, t('understood') + ': ' + result.inWords));
  }
  return parts;
}

function card(search, hit) {
  const inTitle = hit.snippets.find(s => s.field === 'title' && s.start === 0 && s.text === hit.title);
  const passages = hit.snippets.filter(s => s !== inTitle);
  const target = href({ ...search, id: hit.id });
  return el('article', { class: 'hit' },
    el('p', { class: 'meta' }, facts(hit)),
    el('h2', {}, el('a', { href: target, 'data-hit': hit.id, lang: hit.language || 'de', dir: 'auto' },
      hit.title ? headline(hit.title, inTitle ? inTitle.spans : []) : t('untitled'))),
    passages.map(snippet => el('p', { class: 'snippet', lang: hit.language || 'de', dir: 'auto' },
      snippet.cutStart && '… ', marked(snippet.text, snippet.spans), snippet.cutEnd && ' …')),
    el('p', { class: 'citation' }, citation(hit)),
    el('div', { class: 'below' }, why(search, hit), copies(search, hit)));
}

/** A whole text taken for a title must not fill the list. */
function headline(title, spans) {
  if (title.length <= LONGEST_TITLE) return marked(title, spans);
  const blank = title.lastIndexOf(' ', LONGEST_TITLE);
  return [...marked(title.slice(0, blank > 0 ? blank : LONGEST_TITLE), spans), ' …'];
}

/** Other hits that say nearly the same, where the index groups them. */
function copies(search, hit) {
  const others = hit.copies || [];
  if (others.length === 0) return null;
  return el('details', { class: 'copies' },
    el('summary', {}, others.length === 1 ? t('copy') : t('copies', number(others.length))),
    el('ul', {}, others.map(other => el('li', {}, el('p', { class: 'meta' }, facts(other)),
      el('a', { href: href({ ...search, id: other.id }), lang: other.language || 'de' }, other.title || t('untitled'))))));
}

/** Source, date, section and authors, parted by dots after which a line may break. */
export function facts(article) {
  const time = article.published && el('time', { datetime: article.published }, date(article.published));
  const texts = [article.section, (article.authors || []).join(', ')].filter(Boolean).map(text => el('span', {}, text));
  const all = [article.source && el('span', {}, article.source), time, ...texts].filter(Boolean);
  return all.flatMap((fact, at) => (at === 0 ? [fact] : ['\u00a0· ', fact]));
}

/** Where a printed page comes from. */
export function printed() {
  return el('p', { class: 'printed' }, t('printed', date(new Date().toISOString()), location.href));
}

/** Where the article can be read by others: only addresses of the web become links. */
export function webAddress(article) {
  return /^https?:\/\//i.test(article.url || '') ? article.url : null;
}

/** Title, source, date, address: what a footnote needs. */
export function citation(article) {
  const own = location.origin + '/?id=' + encodeURIComponent(article.id);
  return [(article.authors || []).join(', '), article.title ? '„' + article.title + '“' : t('untitled'),
    article.source, article.published && date(article.published), webAddress(article) || own]
    .filter(Boolean).join(', ');
}

function why(search, hit) {
  if (!search.q) return null;
  const body = el('div', { class: 'why-body' });
  const details = el('details', { class: 'why' }, el('summary', {}, t('why')), body);
  details.addEventListener('toggle', async () => {
    if (!details.open || body.firstChild) return;
    const answer = await tryCall('explain', [['id', hit.id], ['q', search.q]]);
    body.replaceChildren(...(answer ? reasons(answer) : [el('p', {}, t('noWhy'))]));
  });
  return details;
}

function reasons({ found, reasons: all }) {
  return [el('p', {}, t(found ? 'whyFound' : 'whyNotFound')), el('ul', { class: 'reasons' }, all.map(({ met, depth, text }) =>
    el('li', { class: 'depth-' + Math.min(depth, 3) + (met ? '' : ' unmet') },
      el('span', {}, el('span', { class: 'unseen' }, t(met ? 'yes' : 'no') + ' '), text))))];
}

/** What to try when nothing is found; a typing error is the likeliest reason. */
function nothing(search) {
  const narrowed = search.filters.length > 0 || search.from || search.to;
  const oneWord = /^[\p{L}-]{4,}$/u.test(search.q || '');
  const link = (q, match) => el('a', { href: href(change(search, { q, ...match })) }, q);
  return el('div', { class: 'nothing' }, el('p', {}, t('noHitsTry')),
    el('ul', {}, oneWord && el('li', {}, t('tryFuzzy') + ' ', link(search.q + '~')),
      oneWord && el('li', {}, t('tryPrefix') + ' ', link(search.q.slice(0, Math.max(4, search.q.length - 3)) + '*')),
      /\s/.test((search.q || '').trim()) && search.match !== 'any' && el('li', {}, t('tryAny') + ' ', link(search.q, { match: 'any' })),
      el('li', {}, t('tryOther'))),
    narrowed && el('p', {}, el('a', { href: href(change(search, { filters: [], from: '', to: '' })) },
      t('withoutFilters'))));
}

function pages(search, result) {
  if (search.page > 1 && result.hits.length === 0) return beyond(search, result);
  const last = Math.ceil(result.total / PER_PAGE);
  const more = result.hits.length === PER_PAGE && search.page < LAST_PAGE && (search.page < last || !result.totalIsExact);
  if (search.page === 1 && !more) return null;
  const link = (page, key, rel) => el('a', { href: href({ ...search, page }), rel, class: 'button' }, t(key));
  return el('nav', { class: 'pages', 'aria-label': t('pages') },
    search.page > 1 && link(search.page - 1, 'previousPage', 'prev'),
    el('span', { 'aria-current': 'page' }, t('page', number(search.page))),
    more && link(search.page + 1, 'nextPage', 'next'));
}

/** An address may name a page that the hits don't fill: those of yesterday, or of another archive. */
function beyond(search, result) {
  return result.total > 0 && el('div', { class: 'nothing beyond' }, el('p', {}, t('beyond', number(search.page))),
    el('p', {}, el('a', { href: href({ ...search, page: 1 }), rel: 'first', class: 'button' }, t('firstPage'))));
}
