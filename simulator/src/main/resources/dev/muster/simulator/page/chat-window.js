import { api, Refusal } from './api.js';
import { Composer } from './composer.js';
import { avatar, h, languageOf } from './dom.js';
import { byDay, MessageLog, nothingYet } from './message-log.js';

const TOAST_STAYS = 6000;

/** What Slack's and Teams's window have in common: conversations, messages, a composer, notices. */
export class ChatWindow {
    person = null;
    view = null;
    #chosen = null;
    #reading = 0;
    #log = new MessageLog();
    #state = h('p', { class: 'state', role: 'status', hidden: true });
    #toast = h('div', { class: 'toast', role: 'status', hidden: true });
    #toastEnds = 0;

    constructor({ platform, name, label }) {
        this.platform = platform;
        this.name = name;
        this.composer = new Composer({
            testId: `${platform}-composer`, label, send: words => this.#say(words),
        });
        this.bar = h('header', { class: 'bar' });
        this.chats = h('nav', { class: 'chats', 'aria-label': `${name} conversations`, hidden: true });
        this.content = h('div', { class: 'content' }, this.chats, this.#log.node, this.composer.node);
        this.body = h('div', { class: 'body' }, this.#state, this.content, this.#toast);
        this.node = h('section', { class: `window ${platform}`, 'data-testid': `${platform}-window`, tabindex: '-1' }, this.bar, this.body);
    }

    account() {
        return this.person?.[this.platform] ?? null;
    }

    conversation() {
        const all = this.view?.conversations ?? [];
        return all.find(each => each.id === this.#chosen) ?? all.find(each => each.kind === 'im') ?? all[0] ?? null;
    }

    /** Turns to a person; the same person again only takes over a changed state. */
    async show(person) {
        const other = person?.mail !== this.person?.mail;
        this.person = person;
        this.node.setAttribute('aria-label', person ? `${this.name}, as ${person.name} sees it` : this.name);
        if (other) {
            this.view = null;
            this.#chosen = null;
            this.#toast.hidden = true;
        }
        await this.refresh();
    }

    /** Reads again; an answer that a later question has overtaken is dropped. */
    async refresh() {
        const turn = ++this.#reading;
        try {
            const view = this.account() ? await api[this.platform](this.person.mail) : null;
            if (turn === this.#reading) {
                this.view = view && this.arranged(view);
                this.draw();
            }
        } catch (refusal) {
            this.#refused(refusal);
        }
    }

    /** The view as this window takes it. */
    arranged(view) {
        return view;
    }

    draw() {
        const conversation = this.conversation();
        const state = this.account()?.state;
        this.#tellState(state);
        this.content.hidden = !this.account();
        this.#drawChats(conversation);
        this.drawBar(conversation);
        const key = `${this.person?.mail} ${conversation?.id ?? ''}`;
        const open = state === 'active';
        this.composer.node.hidden = conversation?.kind === 'home';
        this.composer.show(key, open ? this.placeholder(conversation) : 'No message can be sent from here', !open);
        this.#log.show(key, byDay((conversation?.messages ?? []).filter(message => this.keeps(message)), {
            zone: this.person?.zone,
            draw: message => this.drawMessage(message, conversation),
            instant: message => this.instant(message),
            key: message => `${message.ts ?? message.id} ${message.ephemeral ? 'ephemeral' : ''}`,
        }), nothingYet('No messages yet.'));
    }

    /** Whose window it is, at the end of the bar. */
    owner() {
        const { name, locale } = this.person ?? { name: '', locale: 'en' };
        return this.person && h('span', { class: 'owner', lang: languageOf(name, locale), title: `${this.name} as ${name} sees it` },
            h('span', {}, name), avatar(name));
    }

    /** Does what a press asks for and reads the result; a refusal is shown, never lost. */
    async doing(work) {
        try {
            const answer = await work();
            await this.refresh();
            return answer ?? {};
        } catch (refusal) {
            this.#refused(refusal);
            return null;
        }
    }

    toast(words, kind = '') {
        clearTimeout(this.#toastEnds);
        this.#toast.className = `toast ${kind}`;
        this.#toast.hidden = false;
        this.#toast.textContent = words;
        this.#toastEnds = setTimeout(() => {
            this.#toast.hidden = true;
        }, TOAST_STAYS);
    }

    async #say(words) {
        const conversation = this.conversation();
        return await this.doing(() => api.say(this.person.mail, this.platform,
            conversation ? { text: words, conversation: conversation.id } : { text: words })) !== null;
    }

    #tellState(state) {
        const words = this.person && this.stateWords(state, this.person.name);
        this.#state.hidden = !words;
        if (this.#state.textContent !== (words ?? '')) {
            this.#state.textContent = words ?? '';
        }
    }

    #drawChats(conversation) {
        const all = this.view?.conversations ?? [];
        this.chats.hidden = all.length < 2;
        this.chats.replaceChildren(...all.map(each => h('button', {
            type: 'button', 'aria-current': each.id === conversation?.id ? 'true' : null,
            on: { click: () => this.#choose(each.id) },
        }, this.chatName(each))));
    }

    /** A person turned to a conversation. */
    opened() {}

    #choose(id) {
        this.#chosen = id;
        this.opened(id);
        this.draw();
        [...this.chats.children].find(button => button.hasAttribute('aria-current'))?.focus();
    }

    #refused(refusal) {
        if (!(refusal instanceof Refusal)) {
            throw refusal;
        }
        this.toast(refusal.message, 'refusal');
    }
}
