/** What went wrong, in words for the reader. */
export class Refusal extends Error {}

const ROOT = '/sim/api';

async function ask(path, method = 'GET', body = undefined) {
    let response;
    try {
        response = await fetch(ROOT + path, {
            method,
            headers: body === undefined ? {} : { 'content-type': 'application/json' },
            body: body === undefined ? undefined : JSON.stringify(body),
        });
    } catch {
        throw new Refusal('The simulator does not answer. Is it still running?');
    }
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
        throw new Refusal(answer.error ?? `The simulator answered ${response.status}.`);
    }
    return answer;
}

const of = (mail, rest) => `/people/${encodeURIComponent(mail)}/${rest}`;

export const api = {
    people: () => ask('/people'),
    slack: mail => ask(of(mail, 'slack')),
    teams: mail => ask(of(mail, 'teams')),
    mail: mail => ask(of(mail, 'mail')),
    say: (mail, platform, words) => ask(of(mail, `${platform}/say`), 'POST', words),
    press: (mail, press) => ask(of(mail, 'slack/press'), 'POST', press),
    home: mail => ask(of(mail, 'slack/home'), 'POST', {}),
    submit: (mail, submission) => ask(of(mail, 'slack/submit'), 'POST', submission),
    act: (mail, act) => ask(of(mail, 'teams/act'), 'POST', act),
    change: (mail, platform, verb) => ask(of(mail, `${platform}/${verb}`), 'POST', {}),
    faults: () => ask('/faults'),
    setFaults: faults => ask('/faults', 'PUT', faults),
    received: () => ask('/received'),
    advance: period => ask('/time', 'POST', { advance: period }),
};
