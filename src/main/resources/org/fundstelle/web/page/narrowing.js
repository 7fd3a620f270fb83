// Facets, dates and the hits over time: everything that narrows a search.
import { el } from './dom.js';
import { number, period, t } from './words.js';
import { change, fresh, href } from './address.js';

export const FACETS = ['section', 'source', 'authors', 'tags', 'language'];
const SHOWN = 6;

/** The column beside the hits; the histogram's place is filled when its figures come. */
export function narrowing(search, result, wide) {
  return el('details', { class: 'narrow', open: wide },
    el('summary', {}, t('narrow')),
    el('div', { class: 'narrow-body' },
      el('div', { id: 'histogram' }),
      dates(search),
      FACETS.map(field => facet(search, field, (result.facets || {})[field] || []))));
}

/** What the search is narrowed to; each part can be taken away. */
export function active(search) {
  const chips = search.filters.map(filter => {
    const value = filter.slice(filter.indexOf('=') + 1);
    return chip(value, change(search, { filters: search.filters.filter(f => f !== filter) }));
  });
  if (search.from || search.to) {
    chips.push(chip(span(search.from, search.to), change(search, { from: '', to: '' })));
  }
  return chips.length > 0 && el('ul', { class: 'active', 'aria-label': t('active') }, chips.map(c => el('li', {}, c)));
}

function span(from, to) {
  const name = text => (text ? period(text) : '…');
  return from === to ? name(from) : name(from) + ' – ' + name(to);
}

function chip(text, search) {
  return el('a', { class: 'chip', href: href(search), 'aria-label': t('remove', text) },
    el('span', {}, text), el('span', { 'aria-hidden': 'true' }, '×'));
}

function facet(search, field, values) {
  // One language says nothing.
  if (values.length === 0 || (field === 'language' && values.length === 1)) return null;
  const item = ({ value, count }) => {
    const filter = field + '=' + value;
    const on = search.filters.includes(filter);
    const filters = on ? search.filters.filter(f => f !== filter) : [...search.filters, filter];
    return el('li', {}, el('a', {
      href: href(change(search, { filters })), class: on ? 'on' : undefined,
      'aria-current': on ? 'true' : undefined, title: value.length > 50 ? value : undefined,
    }, el('span', { class: 'value' }, value), el('span', { class: 'count' }, number(count))));
  };
  const rest = values.slice(SHOWN);
  return el('section', { class: 'facet', 'data-facet': field },
    el('h2', {}, t(field)),
    el('ul', {}, values.slice(0, SHOWN).map(item)),
    rest.length > 0 && el('details', {}, el('summary', {}, t('more', number(rest.length))),
      el('ul', {}, rest.map(item))));
}

function dates(search) {
  const input = (name, value) => el('span', {},
    el('label', { for: 'date-' + name }, t(name)),
    el('input', { id: 'date-' + name, name, value, placeholder: t('dateForm'), size: 8, maxlength: 11, title: t('dateHint'), pattern: '-?\\d{4}(-\\d{2}(-\\d{2})?)?', autocomplete: 'off' }));
  return el('form', { class: 'dates', id: 'dates' }, el('h2', { class: 'unseen' }, t('dates')),
    el('div', { class: 'row' }, input('from', search.from), input('to', search.to),
      el('button', { type: 'submit', 'aria-label': t('apply') }, '→')));
}

/** Where one may begin to browse: everything of a section or a source. */
export function browse(facets) {
  return ['section', 'source'].map(field => [field, (facets[field] || []).slice(0, SHOWN)])
    .filter(([, values]) => values.length > 1)
    .map(([field, values]) => el('section', {}, el('h2', {}, t(field)), el('ul', {}, values.map(({ value, count }) =>
      el('li', {}, el('a', { href: href(change(fresh('*'), { filters: [field + '=' + value], sort: 'newest' })) },
        el('span', { class: 'value' }, value), el('span', { class: 'count' }, number(count))))))));
}

/** Bars whose heights are the hits of a year, month or day; each narrows the search to its time. */
export function histogram(search, buckets, title = t('overTime')) {
  const most = Math.max(...buckets.map(b => b.count));
  if (buckets.length < 2 || most <= 0) return null;
  const bars = buckets.map(({ from, to, count }) => {
    const label = t('bar', span(from, to), number(count));
    const height = count === 0 ? 0 : Math.max(3, Math.round(56 * count / most));
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    rect.setAttribute('viewBox', '0 0 10 60');
    rect.setAttribute('preserveAspectRatio', 'none');
    rect.setAttribute('aria-hidden', 'true');
    const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [k, v] of [['x', 0], ['width', 10], ['y', 60 - height], ['height', height]]) bar.setAttribute(k, v);
    rect.append(bar);
    return el('li', {}, count > 0
      ? el('a', { href: href(change(search, { from, to })), title: label, 'aria-label': label }, rect)
      : el('span', { title: label }, rect));
  });
  return el('section', { class: 'histogram' }, el('h2', {}, title),
    el('ol', {}, bars),
    el('div', { class: 'ends', 'aria-hidden': 'true' }, el('span', {}, period(buckets[0].from)),
      el('span', {}, period(buckets.at(-1).to))));
}
