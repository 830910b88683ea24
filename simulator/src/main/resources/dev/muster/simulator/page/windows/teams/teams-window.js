import { api } from '../../api.js';
import { ChatWindow } from '../../chat-window.js';
import { avatar, h, languageOf } from '../../dom.js';
import { time } from '../../message-log.js';
import { attachment } from './card.js';
import { markdown } from './markdown.js';
import { markup } from './markup.js';

const STATES = {
    deactivated: name => `${name}’s account is deactivated.`,
    'not-installed': name => `The app is not installed for ${name}.`,
    blocked: name => `${name} has blocked the bot.`,
};

/** A simulated person's Teams. */
export class TeamsWindow extends ChatWindow {
    #noticed = null;

    constructor() {
        super({ platform: 'teams', name: 'Teams', label: 'Message in Teams' });
    }

    draw() {
        super.draw();
        const notice = this.view?.notice ?? null;
        if (notice && notice !== this.#noticed) {
            this.toast(notice);
        }
        this.#noticed = notice;
    }

    drawBar(conversation) {
        this.bar.replaceChildren(...[h('span', { class: 'brand' }, 'Teams'), conversation && avatar(conversation.title, true),
            h('h2', {}, conversation?.title ?? ''), conversation && h('span', { class: 'tab' }, 'Chat'), this.owner()].filter(Boolean));
    }

    chatName(conversation) {
        return conversation.title;
    }

    placeholder() {
        return 'Type a message';
    }

    stateWords(state, name) {
        return this.account() ? STATES[state]?.(name) : `${name} has no Teams account.`;
    }

    keeps() {
        return true;
    }

    instant(message) {
        const when = message.at ? new Date(message.at) : /^\d{13}$/.test(message.id) ? new Date(Number(message.id)) : null;
        return when && !Number.isNaN(when.getTime()) ? when : null;
    }

    drawMessage(message) {
        const own = !message.from?.bot;
        const cards = (message.attachments ?? []).filter(each => each.contentType !== 'text/html');
        return h('article', { class: `message ${own ? 'own' : ''}`, 'data-testid': 'message', 'data-id': message.id, 'aria-label': message.from?.name ?? '' },
            !own && avatar(message.from?.name, true),
            h('div', { class: 'said' },
                h('p', { class: 'line' }, h('span', { class: own ? 'hidden' : 'name', lang: languageOf(message.from?.name) }, message.from?.name),
                    time(this.instant(message), this.person.zone), message.edited && !message.deleted && h('span', { class: 'edited' }, 'Edited')),
                message.deleted ? h('p', { class: 'bubble gone' }, 'This message has been deleted.') : this.#content(message, cards),
                this.#suggested(message)));
    }

    #content(message, cards) {
        return [
            message.text && h('div', { class: 'bubble', lang: languageOf(message.text, this.person.locale) }, text(message)),
            cards.map(each => attachment(each, {
                locale: this.person.locale, act: (action, inputs) => this.#act(message, action, inputs),
            })),
        ];
    }

    #suggested(message) {
        const offered = message.suggestedActions?.actions ?? [];
        return !message.deleted && offered.length > 0 && h('div', { class: 'suggested row' }, offered.slice(0, 3).map(each => h('button', {
            type: 'button', class: 'button', on: { click: () => this.composer.say(String(each.value ?? each.title)) },
        }, each.title)));
    }

    async #act(message, action, inputs) {
        const { type, verb, data, id, title } = action;
        const answer = await this.doing(() => api.act(this.person.mail, { activity: message.id, action: { type, verb, data, id, title }, inputs }));
        if (answer?.error) {
            this.toast(wording(answer.error), 'refusal');
        } else if (answer?.toast) {
            this.toast(answer.toast);
        }
    }
}

function text(message) {
    switch (message.textFormat) {
        case 'plain':
            return message.text.split('\n').flatMap((line, index) => index > 0 ? [h('br'), line] : [line]);
        case 'xml':
            return markup(message.text);
        default:
            return markdown(message.text, { whole: true });
    }
}

function wording(error) {
    return typeof error === 'string' ? error : error.message ?? 'Something went wrong. Please try again.';
}
