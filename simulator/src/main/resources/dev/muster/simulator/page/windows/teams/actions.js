import { freshId, h, icon, languageOf, safeAddress } from '../../dom.js';
import { pressing } from '../slack/elements.js';

const MOST_BUTTONS = 6;

/** A row of buttons; those marked secondary, and more than Teams draws, wait behind three dots. */
export function actions(specs, context, drawCard) {
    const known = (specs ?? []).map(spec => supported(spec)).filter(Boolean);
    const primary = known.filter(spec => spec.mode !== 'secondary').slice(0, MOST_BUTTONS);
    const others = known.filter(spec => !primary.includes(spec));
    const below = h('div', { class: 'shown-cards' });
    const shows = new Map();
    const draw = spec => action(spec, context, { below, shows, drawCard });
    return h('div', { class: 'action-set' }, h('div', { class: 'row' }, primary.map(draw), others.length > 0 && more(others.map(draw))), below);
}

function more(buttons) {
    const node = h('details', { class: 'overflow' }, h('summary', { 'aria-label': 'More actions' }, icon('more')), h('div', { class: 'menu' }, buttons));
    node.addEventListener('click', event => {
        if (event.target.closest('.menu button, .menu a')) {
            node.open = false;
        }
    });
    return node;
}

const TYPES = ['Action.Submit', 'Action.Execute', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility'];

function supported(spec) {
    if (TYPES.includes(spec.type)) {
        return spec;
    }
    return spec.fallback && spec.fallback !== 'drop' ? supported(spec.fallback) : null;
}

function action(spec, context, shown) {
    const address = spec.type === 'Action.OpenUrl' && safeAddress(spec.url);
    const properties = { class: `button ${spec.style ?? ''}`, title: spec.tooltip, lang: languageOf(spec.title, context.locale) };
    if (address) {
        return h('a', { ...properties, href: address, target: '_blank', rel: 'noopener noreferrer' }, spec.title);
    }
    const node = h('button', { ...properties, type: 'button', disabled: spec.isEnabled === false || spec.type === 'Action.OpenUrl' }, spec.title);
    if (spec.type === 'Action.ShowCard') {
        showCard(node, spec, context, shown);
    } else {
        node.addEventListener('click', pressing(node, () => perform(spec, context)));
    }
    return node;
}

/** Presses an action wherever it hangs: a button, or the part of a card that is one itself. */
export async function perform(spec, context) {
    if (spec.type === 'Action.OpenUrl') {
        const address = safeAddress(spec.url);
        return address && window.open(address, '_blank', 'noopener,noreferrer');
    }
    if (spec.type === 'Action.ToggleVisibility') {
        return toggle(spec, context);
    }
    if (spec.associatedInputs === 'none') {
        return context.act(spec, {});
    }
    return context.inputs.check() ? context.act(spec, context.inputs.values()) : null;
}

function toggle(spec, context) {
    (spec.targetElements ?? []).map(target => typeof target === 'string' ? { elementId: target } : target).forEach(target => {
        const node = context.byId.get(target.elementId);
        if (node) {
            node.hidden = target.isVisible === undefined ? !node.hidden : !target.isVisible;
        }
    });
}

function showCard(button, spec, context, { below, shows, drawCard }) {
    const id = freshId('card');
    const panel = h('div', { class: 'shown-card', id, hidden: true }, drawCard(spec.card, context));
    below.append(panel);
    shows.set(button, panel);
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-controls', id);
    button.addEventListener('click', () => {
        const open = panel.hidden;
        shows.forEach((other, opener) => {
            other.hidden = !(open && other === panel);
            opener.setAttribute('aria-expanded', String(open && other === panel));
        });
    });
}
