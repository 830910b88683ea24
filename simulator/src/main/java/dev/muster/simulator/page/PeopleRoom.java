package dev.muster.simulator.page;

import dev.muster.simulator.mail.MailPlatform;
import dev.muster.simulator.slack.SlackPlatform;
import dev.muster.simulator.teams.TeamsPlatform;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.People;
import dev.muster.simulator.world.Person;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sim/api/people}: everybody, and each one's windows and hands. */
public final class PeopleRoom implements Door {
    private final People people;
    private final SlackPlatform slack;
    private final TeamsPlatform teams;
    private final SlackRoom slackRoom;
    private final TeamsRoom teamsRoom;
    private final MailRoom mailRoom;

    public PeopleRoom(People people, SlackPlatform slack, TeamsPlatform teams, MailPlatform mail) {
        this.people = people;
        this.slack = slack;
        this.teams = teams;
        this.slackRoom = new SlackRoom(slack);
        this.teamsRoom = new TeamsRoom(teams);
        this.mailRoom = new MailRoom(mail);
    }

    @Override
    public Answer answer(Request request) {
        var rest = PageApi.rest(request);
        if (rest.isEmpty()) {
            return everybody();
        }
        var person = people.named(rest.getFirst())
                .orElseThrow(() -> new Absent("Nobody here has the address " + rest.getFirst() + "."));
        var action = rest.size() > 2 ? rest.get(2) : "";
        return switch (rest.size() > 1 ? rest.get(1) : "") {
            case "" -> Answer.json(json(person));
            case "slack" -> slackRoom.answer(person, action, request);
            case "teams" -> teamsRoom.answer(person, action, request);
            case "mail" -> mailRoom.answer(person, action, request);
            default -> PageApi.nothingHere(request);
        };
    }

    private Answer everybody() {
        var all = Json.array();
        people.all().forEach(person -> all.add(json(person)));
        return Answer.json(all);
    }

    private ObjectNode json(Person person) {
        var json = Json.object()
                .put("mail", person.mail())
                .put("name", person.name())
                .put("locale", person.locale().toLanguageTag())
                .put("zone", person.zone().getId());
        var roles = json.putArray("roles");
        person.roles().forEach(roles::add);
        json.putNull("slack").putNull("teams");
        slack.user(person.mail())
                .ifPresent(user -> json.putObject("slack").put("id", user.id()).put("state", slack.state(user)));
        teams.user(person.mail())
                .ifPresent(user ->
                        json.putObject("teams").put("id", user.objectId()).put("state", teams.state(user)));
        return json;
    }
}
