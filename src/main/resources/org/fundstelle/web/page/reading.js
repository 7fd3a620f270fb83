// One article, everything that matched marked, and the way from mark to mark.
import { byId, el, marked } from './dom.js';
import { number, t } from './words.js';
import { href } from './address.js';
import { citation, facts, printed, webAddress } from './hits.js';

/** The reading view; `neighbours` are the ids of the hits before and after it, and its place among all. */
export function reading(search, { article, marks }, neighbours) {
  const lang = article.language || 'de';
  const page = el('article', { class: 'reading', 'aria-labelledby': 'article-title' },
    el('div', { class: 'tools' },
      el('a', { href: href({ ...search, id: null }), class: 'button', id: 'back', 'aria-label': t(search.q === null ? 'backStart' : 'back') },
        '← ' + t(search.q === null ? 'backStartShort' : 'backShort')),
      neighbours && el('span', { class: 'stepper' },
        step(search, neighbours.before, 'previousHit', '‹', 'prev'),
        t('hitOf', number(neighbours.place), number(neighbours.total)),
        step(search, neighbours.after, 'nextHit', '›', 'next')),
      el('span', { class: 'stepper', hidden: search.q === null },
        el('button', { type: 'button', id: 'mark-previous', 'aria-label': t('previousMark') }, '↑'),
        el('span', { id: 'mark-count', role: 'status' }),
        el('button', { type: 'button', id: 'mark-next', 'aria-label': t('nextMark') }, '↓')),
      el('button', { type: 'button', id: 'print', click: () => window.print() }, t('print'))),
    printed(),
    el('p', { class: 'meta' }, facts(article)),
    el('h1', { id: 'article-title', tabindex: -1, lang, dir: 'auto' },
      article.title ? marked(article.title, marks.title || []) : t('untitled')),
    article.lead && el('p', { class: 'lead', lang, dir: 'auto' }, marked(article.lead, marks.lead || [])),
    el('div', { class: 'body', lang }, paragraphs(article.body || '', marks.body || [])),
    (article.tags || []).length > 0 && el('p', { class: 'tags' }, t('tags') + ': ' + article.tags.join(', ')),
    el('section', { class: 'cite' }, el('h2', {}, t('cite')), el('p', { id: 'citation' }, citation(article)),
      el('div', { class: 'row' },
        el('button', { type: 'button', id: 'copy', click: () => copy(citation(article)) }, t('copyCitation')),
        webAddress(article) && el('a', { href: webAddress(article), class: 'button', rel: 'noopener noreferrer' }, t('original')))),
    el('div', { id: 'copies' }), el('div', { id: 'similar' }));
  steps(page);
  return page;
}

function step(search, id, key, sign, rel) {
  return id === undefined ? el('button', { type: 'button', disabled: true, 'aria-label': t(key) }, sign)
    : el('a', { href: href({ ...search, id }), class: 'button', rel, 'aria-label': t(key), 'data-hit-step': true }, sign);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    byId('copy').textContent = t('copied');
    byId('status').textContent = t('copied');
  } catch {
    // No right to the clipboard: the text can at least be taken from the page.
    getSelection().selectAllChildren(byId('citation'));
  }
}

/** Articles that say nearly the same, and where they differ. */
export function copies(search, all) {
  return el('section', { class: 'similar' }, el('h2', {}, t('versions')),
    el('ul', {}, all.map(copy => el('li', {}, el('p', { class: 'meta' }, facts(copy)),
      el('a', { href: href({ ...search, id: copy.id }), lang: copy.language || 'de' }, copy.title || t('untitled')),
      differences(copy)))));
}

function differences({ shared, differences: all }) {
  const same = t('shared', number(Math.round(shared * 100)));
  if (all.length === 0) return el('p', { class: 'meta' }, same);
  return el('details', { class: 'differences' }, el('summary', {}, same + ', ' + (all.length === 1 ? t('difference') : t('differences', number(all.length)))),
    el('ul', {}, all.map(({ original, copy }) => el('li', {},
      original && el('del', {}, el('span', { class: 'unseen' }, t('here') + ' '), original), original && copy && ' ',
      copy && el('ins', {}, el('span', { class: 'unseen' }, t('there') + ' '), copy)))));
}

/** Other articles, as links that keep the search. */
export function similar(search, hits) {
  return el('section', { class: 'similar' }, el('h2', {}, t('similar')),
    el('ul', {}, hits.map(hit => el('li', {}, el('p', { class: 'meta' }, facts(hit)),
      el('a', { href: href({ ...search, id: hit.id }), lang: hit.language || 'de' }, hit.title || t('untitled'))))));
}

const WRAPPED = 120;

/** Texts with long lines have a line for each paragraph; others were wrapped, and blank lines part them. */
function paragraphs(text, spans) {
  const found = [];
  const wrapped = text.split('\n').every(line => line.length <= WRAPPED);
  for (const match of text.matchAll(wrapped ? /[^\n][^]*?(?=\n\s*\n|$(?![^]))/g : /[^\n]+/g)) {
    const inside = spans.filter(([from, to]) => to > match.index && from < match.index + match[0].length);
    found.push(el('p', { dir: 'auto' }, marked(match[0], inside, match.index)));
  }
  return found;
}

function steps(page) {
  const all = [...page.querySelectorAll('mark')];
  const counter = page.querySelector('#mark-count');
  let at = -1;
  counter.textContent = all.length === 0 ? t('noMarks') : all.length === 1 ? t('oneMark') : t('marks', number(all.length));
  const go = step => {
    if (all.length === 0) return;
    if (at >= 0) all[at].classList.remove('here');
    at = at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length;
    all[at].classList.add('here');
    all[at].scrollIntoView({ block: 'center' });
    counter.textContent = t('markOf', number(at + 1), number(all.length));
  };
  const buttons = [page.querySelector('#mark-previous'), page.querySelector('#mark-next')];
  buttons[0].addEventListener('click', () => go(-1));
  buttons[1].addEventListener('click', () => go(1));
  for (const button of buttons) button.disabled = all.length === 0;
  // Of the whole window: a click on the text takes the focus out of the article.
  const onKey = event => {
    if (!page.isConnected) return removeEventListener('keydown', onKey);
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.target.closest?.('input, select, textarea, dialog') || document.querySelector('dialog[open]')) return;
    if (event.key === 'n') go(1);
    else if (event.key === 'p') go(-1);
    else if (event.key === 'j' || event.key === 'k') page.querySelector('.tools [rel=' + (event.key === 'j' ? 'next' : 'prev') + ']')?.click();
    else if (event.key === 'Escape') page.querySelector('#back').click();
    else return;
    event.preventDefault();
  };
  addEventListener('keydown', onKey);
}
