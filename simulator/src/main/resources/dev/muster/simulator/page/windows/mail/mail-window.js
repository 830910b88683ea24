import { api, Refusal } from '../../api.js';
import { avatar, freshId, h, languageOf } from '../../dom.js';
import { nothingYet, time } from '../../message-log.js';

const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** A simulated person's inbox: the letters, newest first, and the one that is open. */
export class MailWindow {
    person = null;
    #letters = [];
    #opened = null;
    #drawn = null;
    #reading = 0;
    #bar = h('header', { class: 'bar' });
    #state = h('p', { class: 'state', role: 'status', hidden: true });
    #list = h('ul', { class: 'letters', 'aria-label': 'Letters, newest first' });
    #reader = h('article', { class: 'letter', 'data-testid': 'letter', tabindex: '-1' });

    constructor() {
        this.node = h('section', { class: 'window mail', 'data-testid': 'mail-window', tabindex: '-1' },
            this.#bar, h('div', { class: 'body' }, this.#state, this.#list, this.#reader));
    }

    async show(person) {
        if (person?.mail !== this.person?.mail) {
            this.#letters = [];
            this.#opened = null;
        }
        this.person = person;
        this.node.setAttribute('aria-label', person ? `Mail, as ${person.name} sees it` : 'Mail');
        await this.refresh();
    }

    /** Reads again; an answer that a later question has overtaken is dropped. */
    async refresh() {
        const turn = ++this.#reading;
        try {
            const view = this.person ? await api.mail(this.person.mail) : { messages: [] };
            if (turn === this.#reading) {
                this.#letters = view.messages.toReversed();
                this.#state.hidden = true;
                this.#draw();
            }
        } catch (refusal) {
            if (!(refusal instanceof Refusal)) {
                throw refusal;
            }
            this.#state.hidden = false;
            this.#state.textContent = refusal.message;
        }
    }

    #draw() {
        const { name, locale } = this.person ?? { name: '', locale: 'en' };
        this.#bar.replaceChildren(h('span', { class: 'brand' }, 'Mail'), h('h2', {}, 'Inbox'),
            h('span', { class: 'owner', lang: languageOf(name, locale), title: `Mail as ${name} sees it` }, h('span', {}, name), avatar(name)));
        const open = this.#letters.find(each => each.id === this.#opened) ?? this.#letters[0] ?? null;
        const focused = this.#list.contains(document.activeElement) ? document.activeElement.dataset.id : null;
        this.#list.hidden = this.#letters.length === 0;
        this.#list.replaceChildren(...this.#letters.map(letter => this.#row(letter, letter === open)));
        this.#list.querySelector(`[data-id="${focused}"]`)?.focus();
        this.#read(open);
    }

    #row(letter, open) {
        return h('li', {}, h('button', {
            type: 'button', 'data-id': letter.id, 'aria-current': open ? 'true' : null,
            on: { click: () => this.#open(letter.id) },
        },
        h('span', { class: 'sender' }, nameOf(letter.from)), time(new Date(letter.at), this.person.zone),
        h('span', { class: 'subject', lang: languageOf(letter.subject, this.person.locale) }, letter.subject || '(no subject)')));
    }

    #open(id) {
        this.#opened = id;
        this.#draw();
        this.#reader.focus({ preventScroll: true });
    }

    /** A letter that is open stays untouched while others arrive. */
    #read(letter) {
        const key = `${this.person?.mail} ${letter?.id}`;
        if (key === this.#drawn) {
            return;
        }
        this.#drawn = key;
        this.#reader.replaceChildren(...(letter ? this.#content(letter) : [nothingYet('No letters yet.')]));
        this.#reader.scrollTop = 0;
    }

    #content(letter) {
        const title = freshId('subject');
        this.#reader.setAttribute('aria-labelledby', title);
        const language = languageOf(letter.subject + letter.text, this.person.locale);
        return [
            h('h3', { id: title, lang: language }, letter.subject || '(no subject)'),
            h('dl', {},
                h('dt', {}, 'From'), h('dd', { 'data-testid': 'letter-from' }, letter.from),
                h('dt', {}, 'To'), h('dd', {}, this.person.mail),
                h('dt', {}, 'Sent'), h('dd', {}, time(new Date(letter.at), this.person.zone))),
            letter.html && this.#frame(letter),
            h('details', { open: !letter.html }, h('summary', {}, 'The same as plain text'),
                h('pre', { lang: language, 'data-testid': 'letter-text' }, letter.text || '(none)')),
        ].filter(Boolean);
    }

    /** What somebody sent is shown in a frame of its own where no script runs; its height is that of the letter. */
    #frame(letter) {
        const frame = h('iframe', {
            sandbox: SANDBOX, title: `Letter: ${letter.subject}`, referrerpolicy: 'no-referrer', 'data-testid': 'letter-html',
            src: `/sim/api/people/${encodeURIComponent(this.person.mail)}/mail/${encodeURIComponent(letter.id)}`,
        });
        // Without a doctype a letter fills whatever height it is given: it is measured at none, and again only at another width.
        let width = 0;
        const fit = () => {
            width = frame.clientWidth;
            frame.style.height = '0';
            frame.style.height = `${(frame.contentDocument?.documentElement?.scrollHeight ?? 240) + 4}px`;
        };
        frame.addEventListener('load', fit);
        new ResizeObserver(() => frame.clientWidth !== width && fit()).observe(frame);
        return frame;
    }
}

function nameOf(from) {
    return from.replace(/\s*<[^>]*>$/, '').replace(/^"|"$/g, '') || from;
}
