import { api } from './api.js';
import { Controls } from './controls.js';
import { h } from './dom.js';
import { calmly, listen } from './live.js';
import { People } from './people.js';
import { MailWindow } from './windows/mail/mail-window.js';
import { SlackWindow } from './windows/slack/slack-window.js';
import { TeamsWindow } from './windows/teams/teams-window.js';

const part = id => document.getElementById(id);
const asked = new URLSearchParams(location.search);
const only = ['slack', 'teams', 'mail'].find(platform => platform === asked.get('window')) ?? null;

let people = [];
let chosen = null;

const list = new People(part('people'), mail => {
    choose(mail);
    turnTo(part('windows').dataset.tab ?? 'slack');
});
const windows = { slack: new SlackWindow(), teams: new TeamsWindow(), mail: new MailWindow() };
const controls = new Controls({ person, reread: readPeople });

function person() {
    return people.find(each => each.mail === chosen) ?? null;
}

async function choose(mail, remember = true) {
    chosen = mail;
    if (remember) {
        history.replaceState(null, '', `?person=${encodeURIComponent(mail)}${only ? `&window=${only}` : ''}`);
    }
    list.mark(mail);
    document.title = `${person()?.name ?? mail} – Muster simulator`;
    await showPerson();
}

function showPerson() {
    return Promise.all(shown().map(window => window.show(person())));
}

function shown() {
    return only ? [windows[only]] : Object.values(windows);
}

async function readPeople() {
    const before = JSON.stringify(person());
    try {
        people = await api.people();
    } catch (refusal) {
        part('live').textContent = refusal.message;
        return;
    }
    list.show(people);
    windows.slack.names = new Map(people.filter(each => each.slack).map(each => [each.slack.id, each.name]));
    if (!chosen) {
        await chooseFirst();
    } else if (JSON.stringify(person()) !== before) {
        await showPerson();
    }
}

async function chooseFirst() {
    const wanted = asked.get('person');
    if (wanted && !people.some(each => each.mail === wanted)) {
        part('live').textContent = `Nobody here has the address ${wanted}.`;
    }
    const first = people.find(each => each.mail === wanted) ?? people[0];
    if (first) {
        await choose(first.mail, first.mail === wanted);
    }
}

/** Where there is room for one view only, this says which. */
function turnTo(tab) {
    document.body.dataset.tab = tab;
    if (tab !== 'people') {
        part('windows').dataset.tab = tab;
    }
    [...part('tabs').children].forEach(button => {
        if (button.dataset.tab === tab) {
            button.setAttribute('aria-current', 'true');
        } else {
            button.removeAttribute('aria-current');
        }
    });
}

function layOut() {
    document.body.dataset.only = only ?? '';
    part('windows').append(...shown().map(window => window.node));
    part('tabs').append(...[['people', 'People'], ['slack', 'Slack'], ['teams', 'Teams'], ['mail', 'Mail']].map(([tab, words]) =>
        h('button', { type: 'button', 'data-tab': tab, on: { click: () => turnTo(tab) } }, words)));
    part('open-controls').addEventListener('click', () => controls.open());
    turnTo(only ?? (asked.get('person') ? 'slack' : 'people'));
}

function live(words, state) {
    part('live').textContent = words;
    part('live').dataset.state = state;
}

layOut();
const readPeopleCalmly = calmly(3000, readPeople);
const drawListCalmly = calmly(500, () => list.draw());
const refresh = Object.fromEntries(Object.entries(windows).map(([platform, window]) => [platform, calmly(250, () => window.refresh())]));

listen({
    connected() {
        live('Live', 'on');
        readPeopleCalmly();
        if (chosen) {
            showPerson();
        }
    },
    lost: () => live('Connection lost, trying again…', 'off'),
    changed({ mail, platform }) {
        if (!mail || !platform) {
            readPeopleCalmly();
            return;
        }
        list.unread(mail);
        if (mail === chosen && shown().includes(windows[platform])) {
            refresh[platform]();
        }
        drawListCalmly();
        readPeopleCalmly();
    },
});
readPeopleCalmly();
