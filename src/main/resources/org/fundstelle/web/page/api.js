// Calls the API; knows the token and speaks the reader's language.
import { language, t } from './words.js';

const STORE = 'fundstelle-token';

/** Something the server said no to; status 0 if it said nothing. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** A link may bring the token behind '#', which is never sent; it leaves the address bar at once. */
export function takeTokenFromAddress() {
  const found = /^#token=(.+)$/.exec(location.hash);
  if (!found) return;
  keepToken(decoded(found[1]));
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** Whoever made the link may not have known that "%" begins a code. */
function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

export function keepToken(token) {
  try { sessionStorage.setItem(STORE, token); } catch { memory = token; }
}

let memory = null;
export const hasToken = () => Boolean(token());
function token() {
  try { return sessionStorage.getItem(STORE) || memory; } catch { return memory; }
}

/** The JSON at an address of the API; parameters are name-value pairs. */
export async function call(name, parameters, signal) {
  const headers = { 'Accept': 'application/json', 'Accept-Language': language };
  if (token()) headers.Authorization = 'Bearer ' + token();
  let response;
  try {
    const query = new URLSearchParams(parameters).toString();
    response = await fetch('/api/v1/' + name + (query ? '?' + query : ''), { headers, signal });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refusal(0, t('unreachable'));
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Refusal(response.status, problem.detail || t('failed'));
}

/** The same for what a view can do without: null where it fails. */
export async function tryCall(name, parameters, signal) {
  try {
    return await call(name, parameters, signal);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    return null;
  }
}
