// From the address bar to a view, and from clicks and keys to the address bar.
import { byId, el } from './dom.js';
import { t, translate } from './words.js';
import { change, dateFilter, fresh, href, read } from './address.js';
import { call, hasToken, keepToken, takeTokenFromAddress, tryCall } from './api.js';
import { count, hitList, PER_PAGE } from './hits.js';
import { FACETS, histogram, narrowing } from './narrowing.js';
import { copies, reading, similar } from './reading.js';
import { completion } from './completion.js';
import { openHelp } from './help.js';
import { fill, start } from './start.js';

const view = byId('view');
const input = byId('q');
const wide = matchMedia('(min-width: 56rem)');
let running = new AbortController();
let lastHit = null;
let waiting = 0;
let shownSearch = '';
let shownHits = { href: '', ids: [], first: 0, total: 0 };

/** Shows what the address bar says. `focus`: where the keyboard goes on. */
async function show(focus) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const search = read();
  if (document.activeElement !== input || focus !== undefined) input.value = search.q || '';
  clearTimeout(waiting);
  waiting = setTimeout(() => { say(t('searching')); document.body.classList.add('busy'); }, 250);
  try {
    if (search.id !== null) await showArticle(search, signal);
    else if (search.q !== null) await showHits(search, signal, focus);
    else await showStart(signal);
  } catch (error) {
    if (error.name === 'AbortError') return;
    if (error.status === 401) askToken();
    else showError(error);
  } finally {
    if (!signal.aborted) arrived();
  }
}

/** What was waited for is there. */
function arrived() {
  clearTimeout(waiting);
  document.body.classList.remove('busy');
}

function say(text) {
  byId('status').textContent = text;
}

function title(text) {
  document.title = text ? text + ' – Fundstelle' : 'Fundstelle';
}

async function showStart(signal) {
  title('');
  const welcome = start();
  view.replaceChildren(welcome);
  if (wide.matches) input.focus();
  await fill(welcome, signal);
}

function parameters(search) {
  const pairs = [['q', search.q], ['match', search.match]];
  for (const filter of search.filters) pairs.push(['filter', filter]);
  const dates = dateFilter(search);
  if (dates) pairs.push(['filter', dates]);
  return pairs;
}

async function showHits(search, signal, focus) {
  title(search.q);
  const result = await call('search', [...parameters(search), ['sort', search.sort], ['n', PER_PAGE],
    ['offset', (search.page - 1) * PER_PAGE], ['snippets', 2], ['facet', FACETS.join(',')],
    ['groupCopies', search.copies === 'grouped']], signal);
  const list = hitList(search, result);
  view.replaceChildren(el('div', { class: 'columns' }, narrowing(search, result, wide.matches), list));
  arrived();
  requestAnimationFrame(() => performance.mark('hits'));
  say(count(result));
  if (focus === 'hit') restore();
  else if (focus === 'top') { byId('main').focus({ preventScroll: true }); window.scrollTo(0, 0); }
  shownSearch = href(search);
  shownHits = { href: shownSearch, ids: result.hits.map(hit => hit.id), first: (search.page - 1) * PER_PAGE + 1, total: result.total };
  const times = await tryCall('histogram', parameters(search), signal);
  const bars = times && histogram(search, times.buckets);
  if (bars) byId('histogram').replaceChildren(bars);
}

/** Back from an article: the keyboard goes on at the hit it came from. */
function restore() {
  const link = [...view.querySelectorAll('[data-hit]')].find(a => a.dataset.hit === lastHit);
  if (link) link.focus();
}

async function showArticle(search, signal) {
  const wanted = [['id', search.id]];
  if (search.q !== null) wanted.push(['q', search.q]);
  let answer;
  try {
    answer = await call('article', wanted, signal);
  } catch (error) {
    if (error.status !== 404) throw error;
    showMissing(search);
    return;
  }
  title(answer.article.title);
  view.replaceChildren(reading(search, answer, neighbours(search)));
  window.scrollTo(0, 0);
  byId('article-title').focus({ preventScroll: true });
  say(answer.article.title || t('untitled'));
  const [near, others] = await Promise.all([tryCall('copies', [['id', search.id]], signal),
    tryCall('similar', [['id', search.id], ['n', 10]], signal)]);
  const same = near ? near.copies : [];
  const rest = others ? others.hits.filter(hit => same.every(copy => copy.id !== hit.id)).slice(0, 5) : [];
  if (same.length) byId('copies').replaceChildren(copies(search, same));
  if (rest.length) byId('similar').replaceChildren(similar(search, rest));
}

/** The hits before and after this one, if it was opened from a list that is still known. */
function neighbours(search) {
  const { ids, first, total } = shownHits;
  const at = ids.indexOf(search.id);
  if (at < 0 || shownHits.href !== href({ ...search, id: null })) return null;
  return { before: ids[at - 1], after: ids[at + 1], place: first + at, total };
}

/** Trying again brings back no article; going back does help. */
function showMissing(search) {
  title(t('missingTitle'));
  view.replaceChildren(el('section', { class: 'notice error', role: 'alert' },
    el('h1', {}, t('missingTitle')), el('p', {}, t('missing')),
    el('a', { class: 'button', href: href({ ...search, id: null }) }, t(search.q === null ? 'backStart' : 'back'))));
}

function showError(error) {
  view.replaceChildren(el('section', { class: 'notice error', role: 'alert' },
    el('h1', {}, t('failed')), el('p', {}, error.message),
    el('button', { type: 'button', click: () => show() }, t('again'))));
  if (!('status' in error)) console.error(error);
}

function askToken() {
  const dialog = byId('token');
  if (dialog.open) return;
  const field = el('input', { id: 'token-field', type: 'password', autocomplete: 'current-password', required: true });
  const form = el('form', { method: 'dialog' },
    el('h1', { id: 'token-title' }, t('tokenTitle')), el('p', {}, t(hasToken() ? 'tokenWrong' : 'tokenText')),
    el('label', { for: 'token-field' }, t('tokenTitle')), field,
    el('button', { class: 'primary' }, t('enter')));
  form.addEventListener('submit', () => { keepToken(field.value.trim()); show(); });
  view.replaceChildren(el('section', { class: 'welcome' }, el('h1', {}, t('tokenTitle')), el('p', {}, t('tokenText')),
    el('button', { type: 'button', class: 'primary', click: askToken }, t('enterToken'))));
  dialog.replaceChildren(form);
  dialog.showModal();
}

/** Goes to a search; the address bar and the history know it. */
function go(search, focus) {
  const target = href(search);
  if (target === location.pathname + location.search) history.replaceState(history.state, '', target);
  else history.pushState(null, '', target);
  show(focus);
}

function goFromField() {
  const search = read();
  const q = input.value.trim();
  // A new query keeps order and words, but not what the old one was narrowed to.
  go(q === '' ? { ...fresh(null) } : q === search.q ? change(search, {}) : { ...fresh(q), sort: search.sort, match: search.match });
}

function firstHit() {
  const link = view.querySelector('[data-hit]');
  if (link) link.focus();
}

function onClick(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest('a[href]');
  if (!link || link.origin !== location.origin || link.hash || link.pathname !== '/') return;
  event.preventDefault();
  if (byId('help').open) byId('help').close();
  if ('hitStep' in link.dataset) {
    // From hit to hit takes no step in the history: back leads to the list.
    const id = new URLSearchParams(link.search).get('id');
    history.replaceState(history.state, '', link.pathname + link.search);
    lastHit = id;
    return show('top');
  }
  const back = link.id === 'back' && shownSearch === link.pathname + link.search && history.state && history.state.within;
  if (back) return history.back();
  if (link.dataset.hit) lastHit = link.dataset.hit;
  const target = link.pathname + link.search;
  if (target !== location.pathname + location.search) {
    history.pushState(link.dataset.hit ? { within: true } : null, '', target);
  }
  show(link.id === 'back' ? 'hit' : 'top');
}

function onKey(event) {
  const link = document.activeElement && document.activeElement.closest('[data-hit]');
  if (!link || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const links = [...view.querySelectorAll('[data-hit]')];
  const next = links.indexOf(link) + (event.key === 'ArrowDown' ? 1 : -1);
  event.preventDefault();
  if (next < 0) input.focus();
  else if (next < links.length) links[next].focus();
}

translate(document);
input.placeholder = t('placeholder');
takeTokenFromAddress();
const box = completion(input, goFromField, firstHit);
byId('search').addEventListener('submit', event => { event.preventDefault(); box.close(); goFromField(); });
byId('help-open').addEventListener('click', openHelp);
document.addEventListener('click', onClick);
view.addEventListener('keydown', onKey);
addEventListener('keydown', event => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey;
  if (typing || document.querySelector('dialog[open]')) return;
  if (event.key === '/') { event.preventDefault(); input.focus(); input.select(); }
  if (event.key === '?') { event.preventDefault(); openHelp(); }
});
view.addEventListener('change', event => {
  const { choice } = event.target.dataset;
  if (choice) go(change(read(), { [choice]: event.target.value }));
});
view.addEventListener('submit', event => {
  if (event.target.id !== 'dates') return;
  event.preventDefault();
  go(change(read(), { from: byId('date-from').value.trim(), to: byId('date-to').value.trim() }));
});
addEventListener('popstate', () => show('hit'));
show();
