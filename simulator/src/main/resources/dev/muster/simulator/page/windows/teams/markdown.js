import { h, link, safeAddress } from '../../dom.js';

const PUNCTUATION = /[!-/:-@[-`{-~\p{P}\p{S}]/u;
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0', '#39': "'" };

/**
 * The Markdown that Teams draws: in a card bold, italic, links and lists; in a message (`whole`) also headings, quotes and code.
 * A single line break is a space, as in Teams; marks follow CommonMark's flanking rules.
 */
export function markdown(text, { whole = false } = {}) {
    const nodes = [];
    let paragraph = [];
    const flush = () => {
        if (paragraph.length > 0) {
            nodes.push(h('p', {}, inline(paragraph.join('\n'), whole)));
        }
        paragraph = [];
    };
    const rest = (text ?? '').replace(/\r\n?/g, '\n').split('\n');
    while (rest.length > 0) {
        const taken = rest[0].trim() === '' ? { nodes: [], lines: 1 } : listed(rest, whole) ?? (whole ? structured(rest) : null);
        if (taken) {
            flush();
            nodes.push(...taken.nodes);
            rest.splice(0, taken.lines);
        } else {
            paragraph.push(rest.shift().replace(/^ +/, ''));
        }
    }
    flush();
    return nodes;
}

const ITEM = /^( *)(?:([-*+])|(\d{1,9})[.)]) +(.*)$/;

function listed(lines, whole) {
    const first = ITEM.exec(lines[0]);
    if (!first) {
        return null;
    }
    const ordered = first[3] !== undefined;
    const items = [];
    let used = 0;
    while (used < lines.length && lines[used].trim() !== '') {
        const found = ITEM.exec(lines[used]);
        if (!found) {
            items.at(-1).push(lines[used].trim());
        } else if (found[1].length >= first[1].length + 2) {
            const inner = listed(lines.slice(used).map(line => line.slice(Math.min(found[1].length, line.search(/\S|$/)))), whole);
            items.at(-1).push(inner.nodes[0]);
            used += inner.lines - 1;
        } else if ((found[3] !== undefined) !== ordered || found[1].length < first[1].length) {
            break;
        } else {
            items.push([found[4]]);
        }
        used += 1;
    }
    const drawn = items.map(parts => h('li', {}, parts.map(part => typeof part === 'string' ? inline(`${part}\n`, whole) : part)));
    return { nodes: [h(ordered ? 'ol' : 'ul', { start: ordered && first[3] !== '1' ? Number(first[3]) : null }, drawn)], lines: used };
}

function structured(lines) {
    const heading = /^(#{1,6}) +(.*?) *#*$/.exec(lines[0]);
    if (heading) {
        return { nodes: [h(`h${Math.min(heading[1].length + 2, 6)}`, {}, inline(heading[2], true))], lines: 1 };
    }
    if (/^(-{3,}|\*{3,}|_{3,})\s*$/.test(lines[0])) {
        return { nodes: [h('hr')], lines: 1 };
    }
    if (/^```/.test(lines[0])) {
        const end = lines.findIndex((line, index) => index > 0 && /^```\s*$/.test(line));
        const last = end < 0 ? lines.length : end;
        return { nodes: [h('pre', {}, lines.slice(1, last).join('\n'))], lines: Math.min(last + 1, lines.length) };
    }
    const quoted = lines.findIndex(line => !/^>/.test(line));
    const count = quoted < 0 ? lines.length : quoted;
    return count > 0 ? { nodes: [h('blockquote', {}, markdown(lines.slice(0, count).map(line => line.replace(/^> ?/, '')).join('\n'), { whole: true }))], lines: count }
        : null;
}

function inline(text, whole) {
    const nodes = [];
    let plain = '';
    let at = 0;
    const flush = () => {
        if (plain) {
            nodes.push(document.createTextNode(plain));
        }
        plain = '';
    };
    while (at < text.length) {
        const token = escaped(text, at) ?? broken(text, at) ?? (whole ? coded(text, at) ?? mentioned(text, at) : null) ?? linked(text, at, whole)
            ?? strong(text, at, whole);
        if (token?.text !== undefined) {
            plain += token.text;
        } else if (token) {
            flush();
            nodes.push(token.node);
        } else {
            plain += text[at];
        }
        at += token?.length ?? 1;
    }
    flush();
    return nodes;
}

function escaped(text, at) {
    if (text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) {
        return { text: text[at + 1], length: 2 };
    }
    const entity = text[at] === '&' && /^&(lt|gt|amp|quot|nbsp|#39);/.exec(text.slice(at));
    return entity ? { text: ENTITIES[entity[1]], length: entity[0].length } : null;
}

function broken(text, at) {
    const found = /^(?: {2,}|\\)\n/.exec(text.slice(at, at + 12));
    return found ? { node: h('br'), length: found[0].length } : null;
}

function coded(text, at) {
    const found = text[at] === '`' && /^`([^`]+)`/.exec(text.slice(at));
    return found ? { node: h('code', {}, found[1]), length: found[0].length } : null;
}

function mentioned(text, at) {
    const found = text[at] === '<' && /^<at>(.*?)<\/at>/.exec(text.slice(at));
    return found ? { node: h('span', { class: 'mention' }, found[1]), length: found[0].length } : null;
}

function linked(text, at, whole) {
    const found = text[at] === '[' && /^\[((?:\\.|[^\][\\])*)\]\(\s*<?((?:\\.|[^\s()<>\\]|\([^\s()]*\))+)>?(?:\s+"[^"]*")?\s*\)/.exec(text.slice(at));
    const address = found && safeAddress(found[2].replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
    return address ? { node: link(address, inline(found[1], whole)), length: found[0].length } : null;
}

function strong(text, at, whole) {
    const mark = /^(\*{1,3}|_{1,3}|~~)/.exec(whole || text[at] !== '~' ? text.slice(at, at + 3) : '')?.[0];
    if (!mark || !opens(text, at, mark)) {
        return null;
    }
    for (let end = text.indexOf(mark, at + mark.length + 1); end > 0; end = text.indexOf(mark, end + 1)) {
        if (closes(text, end, mark)) {
            const inner = inline(text.slice(at + mark.length, end), whole);
            const node = mark === '~~' ? h('s', {}, inner) : mark.length === 3 ? h('em', {}, h('strong', {}, inner))
                : h(mark.length === 2 ? 'strong' : 'em', {}, inner);
            return { node, length: end + mark.length - at };
        }
    }
    return null;
}

function opens(text, at, mark) {
    const [before, after] = [text[at - 1], text[at + mark.length]];
    const left = isWord(after) || (isPunctuation(after) && !isWord(before));
    return left && (mark[0] !== '_' || !isWord(before));
}

function closes(text, end, mark) {
    const [before, after] = [text[end - 1], text[end + mark.length]];
    if (before === '\\' || before === mark[0] || after === mark[0]) {
        return false;
    }
    const right = isWord(before) || (isPunctuation(before) && !isWord(after));
    return right && (mark[0] !== '_' || !isWord(after));
}

function isPunctuation(letter) {
    return letter !== undefined && PUNCTUATION.test(letter);
}

function isWord(letter) {
    return letter !== undefined && !/\s/.test(letter) && !PUNCTUATION.test(letter);
}
