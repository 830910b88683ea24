import { h, link, safeAddress } from '../../dom.js';

const KEPT = new Set(['b', 'strong', 'i', 'em', 's', 'u', 'br', 'p', 'ul', 'ol', 'li', 'pre', 'code', 'blockquote', 'h1', 'h2', 'h3']);

/** Text of format `xml`: the few tags that Teams keeps are built anew, of all others only the words remain. */
export function markup(text) {
    const parsed = new DOMParser().parseFromString(text ?? '', 'text/html');
    return [...parsed.body.childNodes].map(copied);
}

function copied(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) {
        return node.nodeType === Node.TEXT_NODE ? node.data : '';
    }
    const tag = node.localName;
    if (tag === 'script' || tag === 'style') {
        return '';
    }
    const inside = [...node.childNodes].map(copied);
    if (tag === 'at') {
        return h('span', { class: 'mention' }, inside);
    }
    const address = tag === 'a' && safeAddress(node.getAttribute('href'));
    return address ? link(address, inside) : KEPT.has(tag) ? h(tag, {}, inside) : inside;
}
