import { h, languageOf } from './dom.js';

const NEAR = 60;

/** The scrolling messages of one conversation: a message that did not change keeps its place, its inputs and the focus. */
export class MessageLog {
    #drawn = new Map();
    #shown = null;
    #following = true;
    #last = 0;
    #log = h('div', { class: 'log', role: 'log', 'aria-label': 'Messages', tabindex: '0' });
    #pill = h('button', { type: 'button', class: 'pill', hidden: true, on: { click: () => this.#toEnd() } }, 'New messages ↓');

    constructor() {
        this.node = h('div', { class: 'scroller' }, this.#log, this.#pill);
        this.#log.addEventListener('scroll', () => {
            // Only a reader scrolls upward; a message that grows under the log must not stop it from following.
            const upward = this.#log.scrollTop < this.#last;
            this.#last = this.#log.scrollTop;
            this.#following = this.#atEnd() || (this.#following && !upward);
            this.#pill.hidden ||= this.#following;
        });
        const follow = () => this.#following && this.#toEnd();
        new ResizeObserver(follow).observe(this.#log);
        // A picture that arrives, or cannot be had, changes its message's height.
        ['load', 'error'].forEach(event => this.#log.addEventListener(event, () => requestAnimationFrame(follow), true));
    }

    /** Draws what is new or changed; a log shown for the first time is not read aloud. */
    show(key, entries, empty) {
        const fresh = key !== this.#shown;
        if (fresh) {
            this.#drawn.clear();
            this.#shown = key;
        }
        this.#log.setAttribute('aria-live', fresh ? 'off' : 'polite');
        this.#following ||= fresh;
        const grown = this.#place(entries, empty);
        if (this.#following) {
            this.#toEnd();
        } else if (grown) {
            this.#pill.hidden = false;
        }
    }

    #place(entries, empty) {
        const before = this.#drawn;
        this.#drawn = new Map();
        let grown = false;
        for (const entry of entries) {
            const known = before.get(entry.key);
            const same = known && known.signature === entry.signature;
            grown ||= !known;
            this.#drawn.set(entry.key, same ? known : { signature: entry.signature, node: entry.draw() });
        }
        const nodes = [...this.#drawn.values()].map(each => each.node);
        this.#arrange(nodes.length > 0 ? nodes : [empty]);
        return grown;
    }

    #arrange(nodes) {
        const wanted = new Set(nodes);
        [...this.#log.childNodes].filter(node => !wanted.has(node)).forEach(node => node.remove());
        nodes.forEach((node, index) => {
            if (this.#log.childNodes[index] !== node) {
                this.#log.insertBefore(node, this.#log.childNodes[index] ?? null);
            }
        });
    }

    #atEnd() {
        return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < NEAR;
    }

    #toEnd() {
        this.#log.scrollTop = this.#log.scrollHeight;
        this.#pill.hidden = true;
    }
}

/** The messages with a line before each new day, in the reader's own time zone. */
export function byDay(messages, { zone, draw, instant, key }) {
    const entries = [];
    let day = null;
    for (const message of messages) {
        const when = instant(message);
        const today = when && dayOf(when, zone);
        if (today && today !== day) {
            day = today;
            entries.push({ key: `day ${today}`, signature: today, draw: () => h('div', { class: 'day' }, h('span', {}, today)) });
        }
        entries.push({ key: key(message), signature: JSON.stringify(message), draw: () => draw(message) });
    }
    return entries;
}

function formatted(when, zone, shape) {
    try {
        return new Intl.DateTimeFormat('en', { ...shape, timeZone: zone || undefined }).format(when);
    } catch {
        return new Intl.DateTimeFormat('en', { ...shape, timeZone: 'UTC' }).format(when);
    }
}

function dayOf(when, zone) {
    return formatted(when, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

export function time(when, zone) {
    return when && h('time', { datetime: when.toISOString(), title: `${dayOf(when, zone)} (${zone})` },
        formatted(when, zone, { hour: 'numeric', minute: '2-digit' }));
}

export function nothingYet(words, locale) {
    return h('p', { class: 'empty', lang: languageOf(words, locale) }, words);
}
