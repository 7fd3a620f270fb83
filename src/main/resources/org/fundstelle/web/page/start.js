// The first view: what the archive holds, and how to begin.
import { el } from './dom.js';
import { date, number, t } from './words.js';
import { change, fresh } from './address.js';
import { call, tryCall } from './api.js';
import { browse, histogram } from './narrowing.js';
import { examples, openHelp } from './help.js';

const EXAMPLES = 6;

/** The view as it stands before the archive has answered. */
export function start() {
  return el('section', { class: 'welcome' }, el('h1', {}, t('start')), el('p', { class: 'holds' }),
    el('div', { id: 'histogram' }), el('div', { class: 'browse' }),
    el('h2', {}, t('tryThese')), examples(EXAMPLES),
    el('button', { type: 'button', click: openHelp }, t('allExamples')));
}

/** Puts in what the archive says of itself. */
export async function fill(view, signal) {
  const stats = await call('stats', [], signal);
  const span = stats.earliest && stats.latest;
  view.querySelector('.holds').textContent = span
    ? t('holdsSpan', number(stats.articles), date(stats.earliest), date(stats.latest))
    : t('holds', number(stats.articles));
  const [times, all] = await Promise.all([
    tryCall('histogram', [['q', '*']], signal),
    tryCall('facets', [['q', '*'], ['facet', 'section,source']], signal),
  ]);
  const bars = times && histogram(change(fresh('*'), { sort: 'newest' }), times.buckets, t('holdings'));
  if (bars) view.querySelector('#histogram').replaceChildren(bars);
  if (all) view.querySelector('.browse').replaceChildren(...browse(all.facets));
}
