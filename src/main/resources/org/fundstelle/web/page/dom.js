// Builds elements. Text always goes in as text: nothing from an article is ever read as HTML.

/** Signs that turn all letters after them round, so that "gnp.exe" reads as "exe.png". */
const TURNING = /[\u202d\u202e]/g;

/** An element with attributes (a function is a listener) and children (strings are text). */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key, value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(2).filter(c => c !== null && c !== undefined && c !== false)
    .map(c => (typeof c === 'string' ? c.replace(TURNING, '') : c)));
  return element;
}

/** The text as nodes, with the spans ([from, to] in UTF-16 code units) in mark elements. */
export function marked(text, spans, offset = 0) {
  const nodes = [];
  let at = 0;
  for (const [from, to] of spans) {
    const start = Math.max(at, from - offset);
    const end = Math.min(text.length, to - offset);
    if (end <= start) continue;
    if (start > at) nodes.push(text.slice(at, start));
    nodes.push(el('mark', {}, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}

export const byId = id => document.getElementById(id);
