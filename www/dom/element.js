/**
 * Elements out of names, attributes and text. Text is only ever set as text, never as markup.
 * @module
 */

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/** Attributes that could run script or load something. */
const FORBIDDEN = /^(on|src|href|style|action|formaction|data$)/;

/**
 * Makes an element. Attributes that are `null`, `undefined` or `false` are left out, `true` becomes an empty attribute.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** @param {Element} element @param {Attributes} attributes */
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (FORBIDDEN.test(name)) throw new TypeError(`attribute ${name} is not allowed`);
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * A button that the page's click handler runs by the name of its action.
 * @param {string} action
 * @param {Attributes} attributes
 * @param {...Child} children
 */
export function button(action, attributes, ...children) {
  return h('button', { type: 'button', 'data-action': action, ...attributes }, ...children);
}

/**
 * Makes an element of a drawing, with the same rules for its attributes.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} attributes
 * @param {...SVGElement} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/**
 * Text whose direction must not affect what stands around it.
 * @param {string} text
 */
export function isolated(text) {
  return h('bdi', {}, text);
}

/**
 * Text for screen readers only.
 * @param {string} text
 */
export function hidden(text) {
  return h('span', { class: 'visually-hidden' }, text);
}

/**
 * States the language of an element's text. Stating the same again would cost a restyling of everything in it.
 * @param {HTMLElement} element
 * @param {string} language `und`: not known
 */
export function setLanguage(element, language) {
  const lang = language === 'und' ? '' : language;
  if (element.lang !== lang) element.lang = lang;
}

/**
 * The element with that id; it must be in the page.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is missing`);
  return element;
}

/** @param {string} id */
export function dialog(id) {
  return /** @type {HTMLDialogElement} */ (byId(id));
}
