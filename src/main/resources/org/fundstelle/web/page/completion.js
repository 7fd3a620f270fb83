// Completion under the search field (combobox pattern of the ARIA Authoring Practices).
import { byId, el } from './dom.js';
import { number, t } from './words.js';
import { tryCall } from './api.js';

const PAUSE = 120;

/** What stands before a name without what begins it already: autor:Dall, "Henrike Dall. */
function withoutBeginning(before) {
  const open = before.split('"').length % 2 === 0;
  return (open ? before.slice(0, before.lastIndexOf('"')) : before).replace(/\p{L}+:\s*$/u, '');
}

/** Watches the field; `search` runs what was chosen, `down` goes on to the hits. */
export function completion(input, search, down) {
  const list = byId('completions');
  let timer = 0;
  let asking = null;
  let chosen = -1;
  let options = [];

  const close = () => {
    clearTimeout(timer);
    if (asking) asking.abort();
    list.hidden = true;
    list.replaceChildren();
    options = [];
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const point = index => {
    if (options[chosen]) options[chosen].element.setAttribute('aria-selected', 'false');
    chosen = (index + options.length) % options.length;
    const { element } = options[chosen];
    element.setAttribute('aria-selected', 'true');
    element.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', element.id);
  };

  const take = option => {
    input.value = option.query;
    close();
    search();
  };

  const show = (before, suggestions) => {
    options = suggestions.slice(0, 8).map(({ text, kind, articles }, i) => {
      const whole = '"' + text.replaceAll('"', ' ') + '"';
      const query = kind === 'title' ? 'titel:' + whole
        : kind === 'name' ? withoutBeginning(before) + 'autor:' + whole : before + text;
      const element = el('li', { role: 'option', id: 'completion-' + i, 'aria-selected': 'false' },
        el('span', {}, kind === 'word' ? before + text : text),
        el('span', { class: 'kind' }, kind === 'word' ? number(articles) : t(kind === 'name' ? 'completionName' : 'completionTitle')));
      const option = { element, query };
      // mousedown, not click: the field must not lose focus first.
      element.addEventListener('mousedown', event => { event.preventDefault(); take(option); });
      return option;
    });
    list.replaceChildren(...options.map(o => o.element));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    if (options.length > 0) byId('status').textContent = t('completions', options.length);
  };

  const ask = async () => {
    const [, before, prefix] = /^([^]*?)([\p{L}\p{N}-]*)$/u.exec(input.value);
    if (prefix.length < 2 || input.selectionStart !== input.value.length) return close();
    if (asking) asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await tryCall('suggest', [['prefix', prefix], ['n', '8']], signal);
      if (signal.aborted) return; // closed when the answer was already there
      chosen = -1;
      input.removeAttribute('aria-activedescendant');
      if (answer && document.activeElement === input) show(before, answer.suggestions);
    } catch {
      // A newer question has taken its place.
    }
  };

  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') {
      if (options.length > 0) point(chosen + 1); else { close(); down(); }
    } else if (event.key === 'ArrowUp' && options.length > 0) {
      point(chosen < 0 ? options.length - 1 : chosen - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      take(options[chosen]);
    } else if (event.key === 'Escape' && options.length > 0) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  return { close };
}
