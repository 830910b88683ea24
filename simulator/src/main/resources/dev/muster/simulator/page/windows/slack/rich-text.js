import { h, link, safeAddress } from '../../dom.js';
import { emoji } from './emoji.js';
import { mention } from './mrkdwn.js';

const STYLES = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/** A rich_text block or a rich_text table cell. */
export function richText(block, names) {
    return h('div', { class: 'rich' }, (block.elements ?? []).map(part => group(part, names)));
}

function group(part, names) {
    const inside = () => (part.elements ?? []).map(element => run(element, names));
    switch (part.type) {
        case 'rich_text_section':
            return h('p', {}, inside());
        case 'rich_text_preformatted':
            return h('pre', {}, inside());
        case 'rich_text_quote':
            return h('blockquote', {}, inside());
        case 'rich_text_list':
            return list(part, names);
        default:
            return unknown(part.type);
    }
}

function list(part, names) {
    const first = Number(part.offset ?? 0) + 1;
    return h(part.style === 'ordered' ? 'ol' : 'ul', {
        class: `indent-${Math.min(part.indent ?? 0, 4)}`, start: part.style === 'ordered' && first > 1 ? first : null,
    }, (part.elements ?? []).map(item => h('li', {}, (item.elements ?? []).map(element => run(element, names)))));
}

function run(element, names) {
    switch (element.type) {
        case 'text':
            return styled(broken(element.text ?? ''), element.style);
        case 'link': {
            const address = safeAddress(element.url);
            const words = element.text || element.url;
            return styled([address ? link(address, words) : words], element.style);
        }
        case 'emoji':
            return emoji(element.name);
        case 'user':
            return mention(`@${names.get(element.user_id) ?? element.user_id}`);
        case 'channel':
            return mention(`#${element.channel_id}`);
        case 'usergroup':
            return mention(`@${element.usergroup_id}`);
        case 'broadcast':
            return mention(`@${element.range}`, 'everybody');
        case 'date':
            return element.fallback ?? new Date(element.timestamp * 1000).toISOString();
        default:
            return unknown(element.type);
    }
}

function styled(nodes, style = {}) {
    return Object.entries(STYLES).filter(([name]) => style[name]).reduce((inner, [, tag]) => [h(tag, {}, inner)], nodes);
}

function broken(text) {
    return text.split('\n').flatMap((line, index) => index > 0 ? [h('br'), line] : [line]);
}

export function unknown(type) {
    return h('p', { class: 'unknown' }, `This page does not draw “${type}”.`);
}
