/** Builds one element. Strings become text nodes: nothing that comes from a server is ever read as HTML. */
export function h(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (name === 'on') {
            Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
        } else if (value === true) {
            node.setAttribute(name, '');
        } else if (value !== false && value !== null && value !== undefined) {
            node.setAttribute(name, String(value));
        }
    }
    node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
    return node;
}

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
    send: 'M3 4.2 21 12 3 19.8l2.4-6.3L14 12 5.4 10.5z',
    more: 'M5 10.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zm7 0a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zm7 0a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z',
    close: 'm6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z',
    eye: 'M12 5c5 0 8.6 4.2 10 7-1.4 2.8-5 7-10 7S3.4 14.8 2 12c1.4-2.8 5-7 10-7zm0 3.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z',
    chat: 'M4 4h16a1.5 1.5 0 0 1 1.5 1.5v10A1.5 1.5 0 0 1 20 17h-8l-5 4v-4H4a1.5 1.5 0 0 1-1.5-1.5v-10A1.5 1.5 0 0 1 4 4z',
    image: 'M3 5h18v14H3zm2 2v8.6l4-4 3.5 3.5 2.5-2.5 4 4V7zm10 1.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
};

/** A decorative drawing; whoever uses it gives the words. */
export function icon(name) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('class', 'icon');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', PATHS[name]);
    path.setAttribute('fill-rule', 'evenodd');
    svg.append(path);
    return svg;
}

/** The address if a reader may safely open it, else null. */
export function safeAddress(text, schemes = ['http:', 'https:', 'mailto:']) {
    try {
        const address = new URL(text);
        return schemes.includes(address.protocol) ? address.href : null;
    } catch {
        return null;
    }
}

export function link(address, ...label) {
    return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label);
}

/** A picture whose words stand in its place when it cannot be had. */
export function picture(source, alternative, className = '') {
    const address = safeAddress(source, ['http:', 'https:', 'data:']);
    const stand = () => h('span', { class: `missing ${className}`, role: 'img', 'aria-label': alternative || 'Image' },
        icon('image'), alternative || 'Image');
    if (!address) {
        return stand();
    }
    const image = h('img', { src: address, alt: alternative ?? '', class: className, referrerpolicy: 'no-referrer' });
    image.addEventListener('error', () => image.replaceWith(stand()));
    return image;
}

const HAN = /\p{Script=Han}/u;

/** The language tag for a piece of text, so that a screen reader and the font choose well. */
export function languageOf(text, fallback = 'en') {
    const value = text ?? '';
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value)) {
        return 'ja';
    }
    if (/\p{Script=Hangul}/u.test(value)) {
        return 'ko';
    }
    if (HAN.test(value)) {
        return /^zh/i.test(fallback) ? fallback : 'zh-TW';
    }
    return /^(zh|ja|ko)/i.test(fallback) ? 'en' : fallback;
}

let lastId = 0;

export function freshId(prefix) {
    lastId += 1;
    return `${prefix}-${lastId}`;
}

/** Two letters and a colour class that stay the same for the same name. */
export function avatar(name, bot = false) {
    if (bot) {
        return h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, h('img', { src: '/mark.svg', alt: '' }));
    }
    const words = (name || '?').trim().split(/\s+/);
    const letters = HAN.test(words[0]) ? words[0].slice(-2) : words.slice(0, 2).map(word => word[0]).join('').toUpperCase();
    const hue = [...(name || '')].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 8, 0);
    return h('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, letters);
}
