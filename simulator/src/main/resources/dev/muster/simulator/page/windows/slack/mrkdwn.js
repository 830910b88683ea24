import { h, link, safeAddress } from '../../dom.js';
import { emoji } from './emoji.js';

const MARKS = { '*': 'strong', _: 'em', '~': 's' };
const BARE = /^https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]'"]/;

/**
 * Slack's own markup as nodes. As in Slack, a mark counts only at the edge of a word, so `中文*粗體*中文` stays as it is written.
 * `names` maps user ids to names.
 */
export function mrkdwn(text, names = new Map()) {
    const pieces = (text ?? '').split(/```/);
    const closed = pieces.length % 2 === 1;
    return pieces.flatMap((piece, index) => {
        if (index % 2 === 1 && (closed || index < pieces.length - 1)) {
            return [h('pre', {}, decoded(piece.replace(/^\n|\n$/g, '')))];
        }
        return lines(index % 2 === 1 ? '```' + piece : piece, names);
    });
}

function lines(text, names) {
    const nodes = [];
    let quote = null;
    text.split('\n').forEach((line, index, all) => {
        const quoted = /^(?:>|&gt;) ?(.*)$/.exec(line);
        if (quoted) {
            quote ??= nodes[nodes.push(h('blockquote')) - 1];
            quote.append(...(quote.childNodes.length > 0 ? [h('br')] : []), ...inline(quoted[1], names));
        } else {
            nodes.push(...inline(line, names), ...(index < all.length - 1 && !quotedNext(all, index) ? [h('br')] : []));
            quote = null;
        }
    });
    return nodes;
}

function quotedNext(all, index) {
    return /^(?:>|&gt;)/.test(all[index + 1]);
}

/** One line: a token is taken whole or its first letter is text. */
function inline(text, names) {
    const nodes = [];
    let plain = '';
    let at = 0;
    const flush = () => {
        if (plain) {
            nodes.push(document.createTextNode(decoded(plain)));
        }
        plain = '';
    };
    while (at < text.length) {
        const token = code(text, at) ?? angle(text, at, names) ?? marked(text, at, names) ?? named(text, at) ?? bare(text, at);
        if (token) {
            flush();
            nodes.push(token.node);
            at += token.length;
        } else {
            plain += text[at];
            at += 1;
        }
    }
    flush();
    return nodes;
}

function code(text, at) {
    const found = text[at] === '`' && /^`([^`]+)`/.exec(text.slice(at));
    return found ? { node: h('code', {}, decoded(found[1])), length: found[0].length } : null;
}

function angle(text, at, names) {
    const found = text[at] === '<' && /^<([^<>]+)>/.exec(text.slice(at));
    const node = found && reference(found[1], names);
    return node ? { node, length: found[0].length } : null;
}

function reference(inner, names) {
    const bar = inner.indexOf('|');
    const [target, label] = bar < 0 ? [inner, ''] : [inner.slice(0, bar), inner.slice(bar + 1)];
    switch (target[0]) {
        case '@':
            return mention(`@${names.get(target.slice(1)) ?? (decoded(label) || target.slice(1))}`);
        case '#':
            return mention(`#${decoded(label) || target.slice(1)}`);
        case '!':
            return special(target.slice(1), decoded(label));
        default: {
            const address = safeAddress(decoded(target), ['http:', 'https:', 'mailto:', 'tel:']);
            return address ? link(address, decoded(label) || decoded(target).replace(/^mailto:/, '')) : null;
        }
    }
}

/** `<!channel>` and its like call everybody: drawn loud, so that one that should have been escaped is seen. */
function special(target, label) {
    if (/^(channel|here|everyone)$/.test(target)) {
        return mention(`@${target}`, 'everybody');
    }
    if (target.startsWith('subteam^')) {
        return mention(label || `@${target.slice(8)}`);
    }
    return document.createTextNode(label || target.split('^')[0]);
}

export function mention(words, kind = '') {
    return h('span', { class: `mention ${kind}` }, words);
}

function marked(text, at, names) {
    const tag = MARKS[text[at]];
    if (!tag || !edge(text[at - 1]) || !text[at + 1] || /\s/.test(text[at + 1]) || text[at + 1] === text[at]) {
        return null;
    }
    for (let end = text.indexOf(text[at], at + 2); end > 0; end = text.indexOf(text[at], end + 1)) {
        if (!/\s/.test(text[end - 1]) && edge(text[end + 1])) {
            return { node: h(tag, {}, inline(text.slice(at + 1, end), names)), length: end + 1 - at };
        }
    }
    return null;
}

function edge(letter) {
    return letter === undefined || !/[\p{L}\p{N}]/u.test(letter);
}

function named(text, at) {
    const found = text[at] === ':' && /^:([a-z0-9_+-]+):/.exec(text.slice(at));
    const sign = found && emoji(found[1]);
    return found && sign !== found[0] ? { node: document.createTextNode(sign), length: found[0].length } : null;
}

function bare(text, at) {
    const found = text[at] === 'h' && edge(text[at - 1]) && BARE.exec(text.slice(at));
    const address = found && safeAddress(decoded(found[0]));
    return address ? { node: link(address, decoded(found[0])), length: found[0].length } : null;
}

/** Slack knows these three entities and no other. */
export function decoded(text) {
    return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
