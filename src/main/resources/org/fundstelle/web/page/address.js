// The address bar holds the whole search: every view can be reloaded, shared and gone back to.

/** The API goes no deeper. */
export const LAST_PAGE = 500;

const EMPTY = { q: null, sort: 'relevance', match: 'most', copies: 'grouped', filters: [], from: '', to: '', page: 1, id: null };

/** The search the address bar shows. */
export function read() {
  const p = new URLSearchParams(location.search);
  const page = Number.parseInt(p.get('p') || '1', 10);
  return {
    q: p.get('q'),
    sort: ['newest', 'oldest'].includes(p.get('sort')) ? p.get('sort') : 'relevance',
    match: p.get('match') === 'any' ? 'any' : 'most',
    copies: p.get('copies') === 'each' ? 'each' : 'grouped',
    filters: p.getAll('f').filter(f => f.indexOf('=') > 0),
    from: p.get('from') || '',
    to: p.get('to') || '',
    page: page > 1 && page <= LAST_PAGE ? page : 1,
    id: p.get('id'),
  };
}

/** The address of a search. */
export function href(search) {
  const p = new URLSearchParams();
  if (search.q !== null) p.set('q', search.q);
  if (search.sort !== EMPTY.sort) p.set('sort', search.sort);
  if (search.match !== EMPTY.match) p.set('match', search.match);
  if (search.copies !== EMPTY.copies) p.set('copies', search.copies);
  for (const filter of search.filters) p.append('f', filter);
  if (search.from) p.set('from', search.from);
  if (search.to) p.set('to', search.to);
  if (search.page > 1) p.set('p', search.page);
  if (search.id !== null) p.set('id', search.id);
  const text = p.toString();
  return text ? '/?' + text : '/';
}

/** The search with some values changed; any change but the page's own starts at page 1. */
export const change = (search, values) => ({ ...search, page: 1, id: null, ...values });

/** A new search for a text, nothing narrowed. */
export const fresh = q => ({ ...EMPTY, q });

/** The filter of the API that the dates amount to; null if there are none. */
export function dateFilter(search) {
  if (!search.from && !search.to) return null;
  if (search.from === search.to) return 'published=' + search.from;
  if (!search.to) return 'published=>=' + search.from;
  if (!search.from) return 'published=<=' + search.to;
  return 'published=' + search.from + '..' + search.to;
}
